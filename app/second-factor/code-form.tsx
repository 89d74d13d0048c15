"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { proveSecondFactorAction } from "./actions";

/** The code of the second factor, after a sign-in elsewhere. */
export function CodeForm() {
  const say = words("entrance-ui");
  const { state, pending, form, errorOf } = useSubmit(proveSecondFactorAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <FormField id="code" label={say("code")} hint={say("codeHint")} error={errorOf("code")}>
        <Input
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          autoFocus
        />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg" className="w-full">
        {say("goOn")}
      </SubmitButton>
    </form>
  );
}
