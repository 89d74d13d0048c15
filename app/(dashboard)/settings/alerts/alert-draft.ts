import type { FilterChoices } from "./alert-filters";
import type { Preset } from "./presets";

/** A number that an alert can look at. */
export type MetricChoice = {
  readonly value: string;
  readonly label: string;
  readonly unit: "count" | "percent" | "hours";
  readonly by: "message" | "endpoint";
  /** What a new alert on it begins with. */
  readonly preset: Preset;
};

/** What stands in the form at first. */
export type AlertDraft = {
  readonly id: string | null;
  readonly name: string;
  readonly metric: string;
  readonly comparison: string;
  readonly against: string;
  readonly threshold: number | null;
  readonly windowHours: number;
  readonly minimum: number;
  readonly cooldownMinutes: number;
  readonly recipients: readonly string[];
  readonly webhookUrl: string;
  readonly webhookKind: string;
  readonly enabled: boolean;
  readonly chosen: Readonly<Record<keyof FilterChoices, readonly string[]>>;
};
