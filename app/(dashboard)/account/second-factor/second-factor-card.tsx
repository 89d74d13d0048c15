"use client";

import { useState } from "react";
import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import {
  type BegunSecondFactor,
  beginSecondFactorAction,
  confirmSecondFactorAction,
  endSecondFactorAction,
} from "./actions";
import { QrCode } from "./qr-code";

type Submission<Done> = ReturnType<typeof useSubmit<Done>>;

/** One's own second factor: off, being set up, or on. */
export function SecondFactorCard(props: { on: boolean; recoveryCodes: number }) {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} onDone={() => setRound(round + 1)} />;
}

function Round({
  on,
  recoveryCodes,
  onDone,
}: {
  on: boolean;
  recoveryCodes: number;
  onDone: () => void;
}) {
  const begin = useSubmit(beginSecondFactorAction);
  const confirm = useSubmit(confirmSecondFactorAction);
  // What is shown once stays until its reader is done, though the factor is on by then.
  if (confirm.result) return <RecoveryCodes codes={confirm.result} onDone={onDone} />;
  if (on) return <TurnOff recoveryCodes={recoveryCodes} />;
  if (begin.result) return <FirstCode begun={begin.result} confirm={confirm} />;
  return <SetUp begin={begin} />;
}

function SetUp({ begin }: { begin: Submission<BegunSecondFactor> }) {
  const { state, pending, form, errorOf } = begin;
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">
        Signing in then also asks for a code from an authenticator app on your phone.
      </p>
      <FormField id="second-factor-password" label="Your password" error={errorOf("password")}>
        <Input name="password" type="password" autoComplete="current-password" />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending} variant="secondary">
        Set up
      </SubmitButton>
    </form>
  );
}

function FirstCode({
  begun,
  confirm,
}: {
  begun: BegunSecondFactor;
  confirm: Submission<readonly string[]>;
}) {
  const { state, pending, form, errorOf } = confirm;
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">
        Scan this with an authenticator app, or type its key there. Then enter the code it shows.
      </p>
      <QrCode picture={begun.qr} label="The key of your second factor" />
      <CopyField label="Key" value={begun.secret.replace(/(.{4})(?=.)/g, "$1 ")} />
      <FormField id="first-code" label="Code" hint="Six digits." error={errorOf("code")}>
        <Input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          className="max-w-40 font-mono"
          autoFocus
        />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending}>Turn on</SubmitButton>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="space-y-3">
      <Callout tone="good" live title="The second factor is on">
        <p>
          Keep these recovery codes away from your phone: each works once instead of the app's code.
          They are shown only once. All your other sessions have ended.
        </p>
      </Callout>
      <CopyField label="Recovery codes" value={codes.join(" ")} />
      <Button onClick={onDone}>I have saved them</Button>
    </div>
  );
}

function TurnOff({ recoveryCodes }: { recoveryCodes: number }) {
  const { state, pending, form, errorOf } = useSubmit(endSecondFactorAction);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        <Badge tone="good">on</Badge> {recoveryCodes} recovery{" "}
        {recoveryCodes === 1 ? "code is" : "codes are"} left. For new ones, turn it off and on.
      </p>
      <Dialog>
        <DialogTrigger asChild>
          <Button size="sm">Turn off</Button>
        </DialogTrigger>
        <DialogContent title="Turn the second factor off?">
          <form {...form} className="space-y-4" noValidate>
            <p className="text-sm text-ink-2">Signing in then takes only your password.</p>
            <FormField id="off-password" label="Your password" error={errorOf("password")}>
              <Input name="password" type="password" autoComplete="current-password" />
            </FormField>
            <FormField id="off-code" label="Code, or a recovery code" error={errorOf("code")}>
              <Input name="code" autoComplete="one-time-code" className="font-mono" />
            </FormField>
            <FormMessage state={state} />
            <SubmitButton pending={pending} variant="danger">
              Turn off
            </SubmitButton>
          </form>
        </DialogContent>
      </Dialog>
    </div>
  );
}
