"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { joinAction } from "./actions";

/** A password of one's own, and one is in. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const say = words("entrance-ui");
  const { state, pending, form, errorOf } = useSubmit(joinAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <FormField id="email" label={say("email")}>
        <Input name="username" type="email" autoComplete="username" value={email} readOnly />
      </FormField>
      <FormField
        id="password"
        label={say("password")}
        hint={say("atLeast10")}
        error={errorOf("password")}
      >
        <Input name="password" type="password" autoComplete="new-password" autoFocus />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg" className="w-full">
        {say("join")}
      </SubmitButton>
    </form>
  );
}
