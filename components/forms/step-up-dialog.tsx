"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/form-state";
import { words } from "@/lib/words/words";
import { FormMessage } from "./form-message";
import { SubmitButton } from "./submit-button";
import { useSubmit } from "./use-submit";

/** Asks who is signed in for the password, or to sign in at the company's once more. */
export function StepUpDialog({
  action,
  company,
  onClose,
  onDone,
}: {
  action: FormAction;
  company: string | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const say = words("forms-ui");
  return (
    <Dialog open onOpenChange={(open) => (open ? null : onClose())}>
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
          <PasswordForm action={action} onDone={onDone} />
        )}
      </DialogContent>
    </Dialog>
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
