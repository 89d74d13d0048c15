"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeZoneField } from "@/components/forms/time-zone-field";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { claimAction } from "./actions";

/** The owner's account and the workspace, for whoever has the terminal's code. */
export function ClaimForm({ zones }: { zones: readonly string[] }) {
  const { state, pending, form, errorOf } = useSubmit(claimAction);
  return (
    <form {...form} className="space-y-5" noValidate>
      <FormField
        id="code"
        label="Setup code"
        hint="The terminal or log in which Pushlens was started shows it."
        error={errorOf("code")}
      >
        <Input
          name="code"
          placeholder="XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="max-w-56 font-mono uppercase placeholder:normal-case"
          autoFocus
        />
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField id="email" label="Your e-mail" error={errorOf("email")}>
          <Input name="email" type="email" autoComplete="username" />
        </FormField>
        <FormField
          id="password"
          label="Password"
          hint="At least 10 characters."
          error={errorOf("password")}
        >
          <Input name="password" type="password" autoComplete="new-password" />
        </FormField>
        <FormField id="name" label="Workspace" hint="Your company or team." error={errorOf("name")}>
          <Input name="name" autoComplete="organization" />
        </FormField>
        <FormField
          id="timeZone"
          label="Time zone"
          hint="Days and hours of every chart are counted in it."
          error={errorOf("timeZone")}
        >
          <TimeZoneField name="timeZone" zones={zones} />
        </FormField>
      </div>
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg">
        Create the owner account
      </SubmitButton>
    </form>
  );
}
