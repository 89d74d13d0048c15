"use client";

import { type FormEvent, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { Dash } from "@/components/ui/dash";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { formatBytes, formatCount, NOT_REPORTED } from "@/lib/format";
import type { RetentionEffect } from "@/lib/settings/workspace/preview-retention";
import { words } from "@/lib/words/words";
import { previewRetentionAction, setRetentionAction } from "./actions";

/** One kind of data, in words. */
export type RetentionField = {
  readonly kind: keyof RetentionEffect;
  readonly label: string;
  readonly hint: string;
  readonly days: number | null;
  readonly size: string;
  readonly lastRun: string;
};

/** Days for each kind of data, beside how much there is and what the last run did. */
export function RetentionForm({ fields }: { fields: readonly RetentionField[] }) {
  const say = words("data-ui");
  const save = useSubmit(setRetentionAction);
  const preview = useSubmit(previewRetentionAction);
  const [previewed, setPreviewed] = useState(false);
  const { state, errorOf } = previewed ? preview : save;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const previews = submitter instanceof HTMLButtonElement && submitter.value === "preview";
    setPreviewed(previews);
    (previews ? preview : save).form.onSubmit(event);
  };
  return (
    <form {...save.form} onSubmit={onSubmit} className="space-y-4" noValidate>
      <div className="divide-y divide-line-soft">
        {fields.map(({ kind, label, hint, days, size, lastRun }) => (
          <div key={kind} className="flex flex-wrap items-start gap-x-8 gap-y-2 py-3 first:pt-0">
            <FormField
              id={kind}
              label={label}
              hint={hint}
              error={errorOf(kind)}
              className="min-w-64 flex-1"
            >
              <Input
                name={kind}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={days === null ? "" : String(days)}
                placeholder={say("forever")}
                className="max-w-32"
              />
            </FormField>
            <dl className="grid min-w-56 grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
              <dt className="text-ink-3">{say("sizeNow")}</dt>
              <dd className="tabular-nums">
                {size === NOT_REPORTED ? <Dash title={say("notMeasured")} /> : size}
              </dd>
              <dt className="text-ink-3">{say("lastRun")}</dt>
              <dd className="tabular-nums">{lastRun}</dd>
            </dl>
          </div>
        ))}
      </div>
      {previewed && preview.result ? <Effect effect={preview.result} fields={fields} /> : null}
      <FormMessage state={state} {...(previewed ? {} : { done: say("saved") })} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={save.pending}>{say("save")}</SubmitButton>
        <SubmitButton
          pending={preview.pending}
          variant="secondary"
          value="preview"
          formAction={preview.form.action}
        >
          {say("showRemoves")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** What the days as they stand would remove, kind by kind. */
function Effect({
  effect,
  fields,
}: {
  effect: RetentionEffect;
  fields: readonly RetentionField[];
}) {
  const say = words("data-ui");
  return (
    <Callout tone="info" live title={say("notSaved")}>
      <ul className="mt-1 space-y-0.5 text-ink-2">
        {fields.map(({ kind, label }) => (
          <li key={kind}>{effectWords(label, effect[kind])}</li>
        ))}
      </ul>
      <p className="mt-1 text-ink-2">{say("whatStays")}</p>
    </Callout>
  );
}

function effectWords(label: string, effect: RetentionEffect[RetentionField["kind"]]): string {
  const say = words("data-ui");
  if (effect === null) return say("effect.none", { label });
  const { rows, bytes, days: n } = effect;
  if (rows === 0) return say("effect.nothing", { label, n });
  return say("effect.some", { label, n, rows: formatCount(rows), bytes: formatBytes(bytes) });
}
