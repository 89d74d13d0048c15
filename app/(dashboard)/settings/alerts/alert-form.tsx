"use client";

import Link from "next/link";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SavedAlert } from "@/lib/settings/alerts/save-alert";
import { previewAlertAction, saveAlertAction } from "./actions";
import { AlertFilters, type FilterChoices } from "./alert-filters";
import type { Preset } from "./presets";
import { PreviewResult } from "./preview-result";

/** A number that an alert can look at. */
type MetricChoice = {
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
  readonly threshold: number | null;
  readonly windowHours: number;
  readonly minimum: number;
  readonly cooldownMinutes: number;
  readonly recipients: readonly string[];
  readonly webhookUrl: string;
  readonly enabled: boolean;
  readonly chosen: Readonly<Record<keyof FilterChoices, readonly string[]>>;
};

const UNITS = { count: "Threshold", percent: "Threshold in percent", hours: "Hours of silence" };
const COOLDOWNS = [
  [0, "every time it fires"],
  [15, "at most every 15 minutes"],
  [60, "at most every hour"],
  [360, "at most every 6 hours"],
  [1440, "at most once a day"],
] as const;

/** Makes or changes an alert; its preview says what it would have done. */
export function AlertForm({
  draft,
  metrics,
  windows,
  filters,
  mailsGoOut,
  zone,
}: {
  draft: AlertDraft;
  metrics: readonly MetricChoice[];
  windows: readonly number[];
  filters: FilterChoices;
  mailsGoOut: boolean;
  zone: string;
}) {
  const save = useSubmit(saveAlertAction);
  const preview = useSubmit(previewAlertAction);
  const [metric, setMetric] = useState(draft.metric);
  const [tried, setTried] = useState(false);
  const about = metrics.find(({ value }) => value === metric);
  const errorOf = (field: string) => save.errorOf(field) ?? (tried ? preview.errorOf(field) : null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const previews = submitter instanceof HTMLButtonElement && submitter.value === "preview";
    setTried(previews);
    (previews ? preview : save).form.onSubmit(event);
  };
  // Made once: a form that stays would make it again.
  if (save.result && !draft.id) return <AlertMade made={save.result} />;
  return (
    <form ref={save.form.ref} action={save.form.action} onSubmit={onSubmit} noValidate>
      <div className="space-y-4">
        {draft.id ? <input type="hidden" name="id" value={draft.id} /> : null}
        <FormField id="name" label="Name" error={errorOf("name")}>
          <Input name="name" defaultValue={draft.name} autoComplete="off" />
        </FormField>
        <ConditionFields
          draft={draft}
          metrics={metrics}
          windows={windows}
          about={about}
          onMetric={setMetric}
          errorOf={errorOf}
        />
        <AlertFilters choices={filters} chosen={draft.chosen} byMessage={about?.by === "message"} />
        <TellFields draft={draft} mailsGoOut={mailsGoOut} errorOf={errorOf} />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside */}
        <label className="flex items-center gap-2 text-sm">
          <Checkbox name="enabled" defaultChecked={draft.enabled} />
          Switched on
        </label>
        {tried && preview.result ? <PreviewResult preview={preview.result} zone={zone} /> : null}
        <FormMessage
          state={tried ? preview.state : save.state}
          {...(tried ? {} : { done: "Saved." })}
        />
        {save.result?.secret ? (
          <div className="space-y-3">
            <Callout tone="warn" live title="Copy the signing secret now: it is shown only once" />
            <CopyField label="Signing secret" value={save.result.secret} />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={save.pending}>
            {draft.id ? "Save the alert" : "Create the alert"}
          </SubmitButton>
          <SubmitButton
            pending={preview.pending}
            variant="secondary"
            value="preview"
            formAction={preview.form.action}
          >
            Preview on the last 30 days
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}

/** A new alert with a webhook: its signing secret is shown this once. */
function AlertMade({ made }: { made: SavedAlert }) {
  return (
    <div className="space-y-3">
      <Callout tone="good" live title={`${made.name} is made`} />
      {made.secret ? (
        <>
          <Callout tone="warn" live title="Copy the signing secret now: it is shown only once" />
          <CopyField label="Signing secret" value={made.secret} />
        </>
      ) : null}
      <Button asChild variant="primary">
        <Link href="/settings/alerts">Done</Link>
      </Button>
    </div>
  );
}

type ErrorOf = (field: string) => string | null;

function ConditionFields({
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
  const silence = about?.unit === "hours";
  // What was set stays with its number; another number begins with what is usual for it.
  const first = about?.value === draft.metric ? draft : (about?.preset ?? draft);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField id="metric" label="Look at" error={errorOf("metric")}>
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
      {silence ? null : (
        <FormField id="comparison" label="Tell when it is" error={errorOf("comparison")}>
          <Select key={about?.value} name="comparison" defaultValue={first.comparison}>
            <option value="above">above the threshold</option>
            <option value="below">below the threshold</option>
          </Select>
        </FormField>
      )}
      <FormField
        id="threshold"
        label={UNITS[about?.unit ?? "count"]}
        hint={silence ? "0: longer than is usual for each endpoint at that time." : undefined}
        error={errorOf("threshold")}
      >
        <Input
          key={about?.value}
          name="threshold"
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
          defaultValue={first.threshold ?? undefined}
        />
      </FormField>
      {silence ? null : (
        <FormField id="windowHours" label="Over" error={errorOf("windowHours")}>
          <Select name="windowHours" defaultValue={draft.windowHours}>
            {windows.map((hours) => (
              <option key={hours} value={hours}>
                {hours === 1 ? "1 hour" : hours < 72 ? `${hours} hours` : `${hours / 24} days`}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      {about?.unit === "percent" ? (
        <FormField
          id="minimum"
          label="Only over at least"
          hint="Messages. A rate of fewer says little, and is not judged."
          error={errorOf("minimum")}
        >
          <Input name="minimum" type="number" min={0} defaultValue={draft.minimum} />
        </FormField>
      ) : null}
      <FormField
        id="cooldownMinutes"
        label="How often to notify"
        error={errorOf("cooldownMinutes")}
      >
        <Select name="cooldownMinutes" defaultValue={draft.cooldownMinutes}>
          {COOLDOWNS.map(([minutes, label]) => (
            <option key={minutes} value={minutes}>
              {label}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

function TellFields({
  draft,
  mailsGoOut,
  errorOf,
}: {
  draft: AlertDraft;
  mailsGoOut: boolean;
  errorOf: ErrorOf;
}) {
  const [channels, setChannels] = useState({
    recipients: draft.recipients.length > 0,
    webhookUrl: draft.webhookUrl !== "",
  });
  const hear = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setChannels((known) => ({ ...known, [target.name]: target.value.trim() !== "" }));
  return (
    <>
      <FormField
        id="recipients"
        label="E-mail to"
        optional
        hint={
          mailsGoOut
            ? "Addresses, separated by commas."
            : "Set PUSHLENS_SMTP_URL first: without it no e-mail leaves this installation."
        }
        error={errorOf("recipients")}
      >
        <Input
          name="recipients"
          defaultValue={draft.recipients.join(", ")}
          autoComplete="off"
          onChange={hear}
        />
      </FormField>
      <FormField
        id="webhookUrl"
        label="Webhook"
        optional
        hint="An https:// address on the public internet, kept encrypted and shown cut short. Messages are signed as Standard Webhooks."
        error={errorOf("webhookUrl")}
      >
        <Input
          name="webhookUrl"
          type="url"
          defaultValue={draft.webhookUrl}
          autoComplete="off"
          onChange={hear}
        />
      </FormField>
      <p role="status" className="text-xs text-ink-2 empty:hidden">
        {channels.recipients || channels.webhookUrl ? "" : "Nobody is told: only the bell."}
      </p>
    </>
  );
}
