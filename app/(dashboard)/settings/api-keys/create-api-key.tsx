"use client";

import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createApiKeyAction } from "./actions";

/** Makes an API key, and shows it once. */
export function CreateApiKey() {
  const { state, pending, result, form, errorOf } = useSubmit(createApiKeyAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <FormField id="name" label="Name" hint="What uses it." error={errorOf("name")}>
          <Input name="name" autoComplete="off" />
        </FormField>
        <FormField id="role" label="Role" error={errorOf("role")}>
          <Select name="role" defaultValue="viewer">
            <option value="viewer">viewer: personal data masked</option>
            <option value="admin">admin</option>
          </Select>
        </FormField>
      </div>
      <FormMessage state={state} />
      {result ? (
        <div className="space-y-3">
          <Callout tone="warn" live title="Copy it now: it is shown this once" />
          <CopyField label={`API key ${result.name}`} value={result.key} />
        </div>
      ) : null}
      <SubmitButton pending={pending}>Create key</SubmitButton>
    </form>
  );
}
