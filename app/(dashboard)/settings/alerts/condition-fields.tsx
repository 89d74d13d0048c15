"use client";

import { type ChangeEvent, useState } from "react";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import type { AlertDraft, MetricChoice } from "./alert-draft";

export type ErrorOf = (field: string) => string | null;

/** By how much a new alert against the weeks before must differ. */
const SEASON_PERCENT = 30;
const COOLDOWNS = [0, 15, 60, 360, 1440] as const;

type Way = "silence" | "season" | "number";

/** What is looked at, against what, and how often it is told. */
export function ConditionFields({
  draft,
  metrics,
  windows,
  about,
  onMetric,
  errorOf,
}: {
  draft: AlertDraft;
  metrics: readonly MetricChoice[];
  windows: readonly number[];
  about: MetricChoice | undefined;
  onMetric: (metric: string) => void;
  errorOf: ErrorOf;
}) {
  const say = words("alerts-ui");
  const [against, setAgainst] = useState(draft.against);
  const way: Way = about?.unit === "hours" ? "silence" : against === "season" ? "season" : "number";
  const own = { draft, about, way, errorOf };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField id="metric" label={say("lookAt")} error={errorOf("metric")}>
        <Select
          name="metric"
          defaultValue={draft.metric}
          onChange={(event: ChangeEvent<HTMLSelectElement>) => onMetric(event.target.value)}
        >
          {metrics.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </FormField>
      {way === "silence" ? null : (
        <AgainstField against={against} onChange={setAgainst} errorOf={errorOf} />
      )}
      {way === "silence" ? null : <ComparisonField {...own} />}
      <ThresholdField {...own} />
      {way === "silence" ? null : (
        <FormField id="windowHours" label={say("over")} error={errorOf("windowHours")}>
          <Select name="windowHours" defaultValue={draft.windowHours}>
            {windows.map((hours) => (
              <option key={hours} value={hours}>
                {hours < 72 ? say("hours", { n: hours }) : say("days", { n: hours / 24 })}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      <MinimumField {...own} />
      <FormField id="cooldownMinutes" label={say("howOften")} error={errorOf("cooldownMinutes")}>
        <Select name="cooldownMinutes" defaultValue={draft.cooldownMinutes}>
          {COOLDOWNS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {say(`cooldown.${minutes}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

type FieldProps = {
  readonly draft: AlertDraft;
  readonly about: MetricChoice | undefined;
  readonly way: Way;
  readonly errorOf: ErrorOf;
};

/** What was set stays with its number; another number begins with what is usual for it. */
const firstOf = ({ draft, about }: FieldProps) =>
  about?.value === draft.metric ? draft : (about?.preset ?? draft);

function AgainstField({
  against,
  onChange,
  errorOf,
}: {
  against: string;
  onChange: (against: string) => void;
  errorOf: ErrorOf;
}) {
  const say = words("alerts-ui");
  return (
    <FormField
      id="against"
      label={say("compareWith")}
      hint={against === "season" ? say("seasonHint") : undefined}
      error={errorOf("against")}
    >
      <Select
        name="against"
        defaultValue={against}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
      >
        <option value="number">{say("against.number")}</option>
        <option value="season">{say("against.season")}</option>
      </Select>
    </FormField>
  );
}

function ComparisonField(props: FieldProps) {
  const { about, way, errorOf } = props;
  const say = words("alerts-ui");
  const limit = way === "season" ? "season" : "number";
  return (
    <FormField id="comparison" label={say("tellWhen")} error={errorOf("comparison")}>
      <Select key={about?.value} name="comparison" defaultValue={firstOf(props).comparison}>
        <option value="above">{say(`above.${limit}`)}</option>
        <option value="below">{say(`below.${limit}`)}</option>
      </Select>
    </FormField>
  );
}

function thresholdHint(way: Way): string | undefined {
  const say = words("alerts-ui");
  if (way === "silence") return say("silenceHint");
  return way === "season" ? say("seasonPercentHint") : undefined;
}

function ThresholdField(props: FieldProps) {
  const { draft, about, way, errorOf } = props;
  const say = words("alerts-ui");
  const isNew = way === "season" && draft.against !== "season";
  return (
    <FormField
      id="threshold"
      label={way === "season" ? say("byAtLeast") : say(`unit.${about?.unit ?? "count"}`)}
      hint={thresholdHint(way)}
      error={errorOf("threshold")}
    >
      <Input
        key={`${about?.value} ${way}`}
        name="threshold"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        defaultValue={isNew ? SEASON_PERCENT : (firstOf(props).threshold ?? undefined)}
      />
    </FormField>
  );
}

function MinimumField({ draft, about, way, errorOf }: FieldProps) {
  const say = words("alerts-ui");
  const isRate = about?.unit === "percent";
  if (!isRate && way !== "season") return null;
  return (
    <FormField
      id="minimum"
      label={say("onlyOver")}
      hint={isRate ? say("rateHint") : say("countHint")}
      error={errorOf("minimum")}
    >
      <Input name="minimum" type="number" min={0} defaultValue={draft.minimum} />
    </FormField>
  );
}
