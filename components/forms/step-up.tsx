"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/form-state";
import { words } from "@/lib/words/words";
import { FormMessage } from "./form-message";
import { StepUpContext } from "./step-up-context";
import { SubmitButton } from "./submit-button";
import { useSubmit } from "./use-submit";

/**
 * Asks for the password where an action wants it again, and then sends the form once more that was
 * refused for it. `action` confirms the session.
 */
export function StepUp({
  action,
  company,
  children,
}: {
  action: FormAction;
  /** Where somebody without a password signs in; null where they have one. */
  company: string | null;
  children: ReactNode;
}) {
  const say = words("forms-ui");
  const [again, setAgain] = useState<{ send: () => void } | null>(null);
  // Always the same, so that a form asks once for each answer.
  const ask = useCallback((send: () => void) => setAgain({ send }), []);
  const goOn = useCallback(() => {
    setAgain(null);
    again?.send();
  }, [again]);
  return (
    <StepUpContext value={ask}>
      {children}
      <Dialog open={again !== null} onOpenChange={(open) => (open ? null : setAgain(null))}>
        {again ? (
          <DialogContent
            title={say("isItYou")}
            description={company ? say("signInAgain", { company }) : say("passwordAgain")}
            className="w-[min(24rem,calc(100vw-2rem))]"
          >
            {company ? (
              <DialogFooter>
                <Button variant="primary" onClick={() => void signInAnew()}>
                  {say("signInWith", { name: company })}
                </Button>
              </DialogFooter>
            ) : (
              <PasswordForm action={action} onDone={goOn} />
            )}
          </DialogContent>
        ) : null}
      </Dialog>
    </StepUpContext>
  );
}

/** At the issuer, which is told to ask whoever is signed in there. */
async function signInAnew(): Promise<void> {
  const { signIn } = await import("next-auth/react");
  await signIn("openid", { callbackUrl: window.location.href }, { prompt: "login" });
}

function PasswordForm({ action, onDone }: { action: FormAction; onDone: () => void }) {
  const say = words("forms-ui");
  const { state, pending, form, errorOf } = useSubmit(action);
  useEffect(() => {
    if (state.status === "done") onDone();
  }, [state, onDone]);
  return (
    <form {...form} className="space-y-4" noValidate>
      <FormField id="step-up-password" label={say("yourPassword")} error={errorOf("password")}>
        <Input name="password" type="password" autoComplete="current-password" autoFocus />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <DialogClose asChild>
          <Button>{say("cancel")}</Button>
        </DialogClose>
        <SubmitButton pending={pending}>{say("goOn")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
