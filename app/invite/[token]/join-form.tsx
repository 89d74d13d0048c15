"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { joinAction } from "./actions";

/** A password of one's own, and one is in. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const { state, pending, form, errorOf } = useSubmit(joinAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormField id="email" label="E-mail">
        <Input name="username" type="email" autoComplete="username" value={email} readOnly />
      </FormField>
      <FormField
        id="password"
        label="Password"
        hint="At least 10 characters."
        error={errorOf("password")}
      >
        <Input name="password" type="password" autoComplete="new-password" autoFocus />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg" className="w-full">
        Join
      </SubmitButton>
    </form>
  );
}
