"use client";

import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { addPersonAction } from "./actions";

/** Adds an account, and shows its first password once. */
export function AddPerson({ roles }: { roles: readonly string[] }) {
  const { state, pending, result, form, errorOf } = useSubmit(addPersonAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <FormField id="email" label="E-mail" error={errorOf("email")}>
          <Input name="email" type="email" autoComplete="off" />
        </FormField>
        <FormField id="role" label="Role" error={errorOf("role")}>
          <Select name="role" defaultValue="viewer">
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </Select>
        </FormField>
      </div>
      <FormMessage state={state} />
      {result ? (
        <div className="space-y-3">
          <Callout tone="good" live title={`${result.email} can sign in now`}>
            <p>Hand over this password: it is shown this once. It can be changed under Account.</p>
          </Callout>
          <CopyField label="First password" value={result.password} />
        </div>
      ) : null}
      <SubmitButton pending={pending}>Add</SubmitButton>
    </form>
  );
}
