"use client";

import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createApiKeyAction } from "./actions";

const SCOPES = [
  ["reports", "Reports: every number that the pages show"],
  ["events", "Single events and messages, personal data masked"],
  ["metrics", "/metrics, for Prometheus"],
] as const;

/** Makes an API key, and shows it once. */
export function CreateApiKey() {
  const { state, pending, result, form, errorOf } = useSubmit(createApiKeyAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <FormField id="name" label="Name" hint="What uses it." error={errorOf("name")}>
          <Input name="name" autoComplete="off" />
        </FormField>
        <FormField id="days" label="Ends" error={errorOf("days")}>
          <Select name="days" defaultValue="">
            <option value="">never, until it is revoked</option>
            <option value="30">in 30 days</option>
            <option value="90">in 90 days</option>
            <option value="365">in a year</option>
          </Select>
        </FormField>
      </div>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">What it opens</legend>
        <div className="space-y-2">
          {SCOPES.map(([scope, label]) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside
            <label key={scope} className="flex items-center gap-2 text-sm">
              <Checkbox name={`scope-${scope}`} defaultChecked />
              {label}
            </label>
          ))}
        </div>
        {errorOf("scopes") ? (
          <p role="alert" className="mt-1.5 text-xs text-bad">
            {errorOf("scopes")}
          </p>
        ) : null}
      </fieldset>
      <FormMessage state={state} />
      {result ? (
        <div className="space-y-3">
          <Callout tone="warn" live title="Copy it now: it is shown only once" />
          <CopyField label={`API key ${result.name}`} value={result.key} />
        </div>
      ) : null}
      <SubmitButton pending={pending}>Create key</SubmitButton>
    </form>
  );
}
