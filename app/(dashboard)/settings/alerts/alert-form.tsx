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
import { CHAT_KINDS, CHAT_LABELS } from "@/lib/settings/alerts/chat-kinds";
import type { SavedAlert } from "@/lib/settings/alerts/save-alert";
import { words } from "@/lib/words/words";
import { previewAlertAction, saveAlertAction } from "./actions";
import type { AlertDraft, MetricChoice } from "./alert-draft";
import { AlertFilters, type FilterChoices } from "./alert-filters";
import { ConditionFields, type ErrorOf } from "./condition-fields";
import { PreviewResult } from "./preview-result";

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
  const say = words("alerts-ui");
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
        <FormField id="name" label={say("name")} error={errorOf("name")}>
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
          {say("switchedOn")}
        </label>
        {tried && preview.result ? <PreviewResult preview={preview.result} zone={zone} /> : null}
        <FormMessage
          state={tried ? preview.state : save.state}
          {...(tried ? {} : { done: say("saved") })}
        />
        {save.result?.secret ? (
          <div className="space-y-3">
            <Callout tone="warn" live title={say("copySecret")} />
            <CopyField label={say("signingSecret")} value={save.result.secret} />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={save.pending}>
            {draft.id ? say("saveAlert") : say("createAlert")}
          </SubmitButton>
          <SubmitButton
            pending={preview.pending}
            variant="secondary"
            value="preview"
            formAction={preview.form.action}
          >
            {say("preview")}
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}

/** A new alert with a webhook: its signing secret is shown this once. */
function AlertMade({ made }: { made: SavedAlert }) {
  const say = words("alerts-ui");
  return (
    <div className="space-y-3">
      <Callout tone="good" live title={say("made", { name: made.name })} />
      {made.secret ? (
        <>
          <Callout tone="warn" live title={say("copySecret")} />
          <CopyField label={say("signingSecret")} value={made.secret} />
        </>
      ) : null}
      <Button asChild variant="primary">
        <Link href="/settings/alerts">{say("done")}</Link>
      </Button>
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
  const say = words("alerts-ui");
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
        label={say("emailTo")}
        optional
        hint={mailsGoOut ? say("addresses") : say("setSmtp")}
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
        label={say("webhook")}
        optional
        hint={say("webhookHint")}
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
      <FormField id="webhookKind" label={say("whatItTakes")} error={errorOf("webhookKind")}>
        <Select name="webhookKind" defaultValue={draft.webhookKind}>
          <option value="standard">{say("standardWebhooks")}</option>
          {CHAT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CHAT_LABELS[kind]}
            </option>
          ))}
        </Select>
      </FormField>
      <p role="status" className="text-xs text-ink-2 empty:hidden">
        {channels.recipients || channels.webhookUrl ? "" : say("nobodyIsTold")}
      </p>
    </>
  );
}
