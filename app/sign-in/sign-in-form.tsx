"use client";

import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { type SignInStep, signInAction } from "./actions";
import { InsecureNote } from "./insecure-note";

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
  const say = words("entrance-ui");
  const { state, pending, result, form, errorOf } = useSubmit<SignInStep>(
    signInAction,
    refused ? { status: "error", message: say("notRight"), fields: {} } : { status: "idle" },
  );
  const slow = useSlow(pending);
  const codeWanted = useCodeWanted(result);
  return (
    <form {...form} className="space-y-4" noValidate>
      <input type="hidden" name="next" value={next} />
      <InsecureNote address={secureAddress} />
      <FormField id="email" label={say("email")} error={errorOf("email")}>
        <Input name="email" type="email" autoComplete="username" required autoFocus />
      </FormField>
      <FormField id="password" label={say("password")} error={errorOf("password")}>
        <Input name="password" type="password" autoComplete="current-password" required />
      </FormField>
      {codeWanted ? (
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
      ) : null}
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg" className="w-full">
        {say("signIn")}
      </SubmitButton>
      <p role="status" className="min-h-5 text-sm text-ink-2">
        {slow ? say("takesLong") : null}
      </p>
    </form>
  );
}
