"use client";

import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { type SignInStep, signInAction } from "./actions";
import { InsecureNote } from "./insecure-note";

const REFUSED = {
  status: "error",
  message: "E-mail address or password is not right.",
  fields: {},
} as const;
const SLOW_MS = 1_500;

/** True once something has taken so long that it wants a word. */
function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  return slow;
}

/** True from the moment on that the password was right and a code is wanted. */
function useCodeWanted(step: SignInStep | null): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (step === "code") setWanted(true);
  }, [step]);
  return wanted;
}

/** E-mail and password; then the code of the second factor, where the account has one. */
export function SignInForm({
  next,
  refused,
  secureAddress,
}: {
  next: string;
  refused: boolean;
  /** Where signing in holds, when that is over https alone. */
  secureAddress: string | null;
}) {
  const { state, pending, result, form, errorOf } = useSubmit<SignInStep>(
    signInAction,
    refused ? REFUSED : { status: "idle" },
  );
  const slow = useSlow(pending);
  const codeWanted = useCodeWanted(result);
  return (
    <form {...form} className="space-y-4" noValidate>
      <input type="hidden" name="next" value={next} />
      <InsecureNote address={secureAddress} />
      <FormField id="email" label="E-mail" error={errorOf("email")}>
        <Input name="email" type="email" autoComplete="username" required autoFocus />
      </FormField>
      <FormField id="password" label="Password" error={errorOf("password")}>
        <Input name="password" type="password" autoComplete="current-password" required />
      </FormField>
      {codeWanted ? (
        <FormField
          id="code"
          label="Code"
          hint="The six digits that your authenticator app shows, or a recovery code."
          error={errorOf("code")}
        >
          <Input
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono"
            autoFocus
          />
        </FormField>
      ) : null}
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg" className="w-full">
        Sign in
      </SubmitButton>
      <p role="status" className="min-h-5 text-sm text-ink-2">
        {slow ? "After several wrong tries this takes up to half a minute." : null}
      </p>
    </form>
  );
}
