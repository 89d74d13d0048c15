"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { setRetentionAction } from "./actions";

/** One kind of data, in words. */
export type RetentionField = {
  readonly kind: string;
  readonly label: string;
  readonly hint: string;
  readonly days: number | null;
  readonly size: string;
  readonly lastRun: string;
};

/** Days for each kind of data, beside how much there is and what the last run did. */
export function RetentionForm({ fields }: { fields: readonly RetentionField[] }) {
  const { state, pending, form, errorOf } = useSubmit(setRetentionAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="divide-y divide-line-soft">
        {fields.map(({ kind, label, hint, days, size, lastRun }) => (
          <div key={kind} className="flex flex-wrap items-start gap-x-8 gap-y-2 py-3 first:pt-0">
            <FormField
              id={kind}
              label={label}
              hint={`${hint} Days; empty: for ever.`}
              error={errorOf(kind)}
              className="min-w-64 flex-1"
            >
              <Input
                name={kind}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={days === null ? "" : String(days)}
                placeholder="for ever"
                className="max-w-32"
              />
            </FormField>
            <dl className="grid min-w-56 grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
              <dt className="text-ink-3">Size now</dt>
              <dd className="tabular-nums">{size}</dd>
              <dt className="text-ink-3">Last run</dt>
              <dd className="tabular-nums">{lastRun}</dd>
            </dl>
          </div>
        ))}
      </div>
      <FormMessage state={state} done="Saved. The worker follows within a minute." />
      <SubmitButton pending={pending}>Save</SubmitButton>
    </form>
  );
}
