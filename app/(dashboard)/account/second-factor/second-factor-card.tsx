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
import { words } from "@/lib/words/words";
import {
  type BegunSecondFactor,
  beginSecondFactorAction,
  confirmSecondFactorAction,
  endSecondFactorAction,
} from "./actions";
import { QrCode } from "./qr-code";

type Submission<Done> = ReturnType<typeof useSubmit<Done>>;

/** One's own second factor: off, being set up, or on. */
export function SecondFactorCard(props: {
  on: boolean;
  recoveryCodes: number;
  /** False where the account signs in elsewhere alone. */
  hasPassword: boolean;
}) {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} onDone={() => setRound(round + 1)} />;
}

function Round({
  on,
  recoveryCodes,
  hasPassword,
  onDone,
}: {
  on: boolean;
  recoveryCodes: number;
  hasPassword: boolean;
  onDone: () => void;
}) {
  const begin = useSubmit(beginSecondFactorAction);
  const confirm = useSubmit(confirmSecondFactorAction);
  // What is shown once stays until its reader is done, though the factor is on by then.
  if (confirm.result) return <RecoveryCodes codes={confirm.result} onDone={onDone} />;
  if (on) return <TurnOff recoveryCodes={recoveryCodes} hasPassword={hasPassword} />;
  if (begin.result) return <FirstCode begun={begin.result} confirm={confirm} />;
  return <SetUp begin={begin} hasPassword={hasPassword} />;
}

function SetUp({
  begin,
  hasPassword,
}: {
  begin: Submission<BegunSecondFactor>;
  hasPassword: boolean;
}) {
  const say = words("account-ui");
  const { state, pending, form, errorOf } = begin;
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">{say("asksForCode")}</p>
      {hasPassword ? (
        <FormField
          id="second-factor-password"
          label={say("yourPassword")}
          error={errorOf("password")}
        >
          <Input name="password" type="password" autoComplete="current-password" />
        </FormField>
      ) : null}
      <FormMessage state={state} />
      <SubmitButton pending={pending} variant="secondary">
        {say("setUp")}
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
  const say = words("account-ui");
  const { state, pending, form, errorOf } = confirm;
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">{say("scan")}</p>
      <QrCode picture={begun.qr} label={say("keyOfFactor")} />
      <CopyField label={say("key")} value={begun.secret.replace(/(.{4})(?=.)/g, "$1 ")} />
      <FormField
        id="first-code"
        label={say("code")}
        hint={say("sixDigits")}
        error={errorOf("code")}
      >
        <Input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          className="max-w-40 font-mono"
          autoFocus
        />
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending}>{say("turnOn")}</SubmitButton>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const say = words("account-ui");
  return (
    <div className="space-y-3">
      <Callout tone="good" live title={say("isOn")}>
        <p>{say("keepCodes")}</p>
      </Callout>
      <CopyField label={say("recoveryCodes")} value={codes.join(" ")} />
      <Button onClick={onDone}>{say("savedThem")}</Button>
    </div>
  );
}

function TurnOff({ recoveryCodes, hasPassword }: { recoveryCodes: number; hasPassword: boolean }) {
  const say = words("account-ui");
  const { state, pending, form, errorOf } = useSubmit(endSecondFactorAction);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        <Badge tone="good">{say("on")}</Badge> {say("codesLeft", { n: recoveryCodes })}
      </p>
      <Dialog>
        <DialogTrigger asChild>
          <Button size="sm">{say("turnOff")}</Button>
        </DialogTrigger>
        <DialogContent title={say("turnOffAsk")}>
          <form {...form} className="space-y-4" noValidate>
            <p className="text-sm text-ink-2">
              {say(hasPassword ? "onlyPassword" : "onlyCompany")}
            </p>
            {hasPassword ? (
              <FormField id="off-password" label={say("yourPassword")} error={errorOf("password")}>
                <Input name="password" type="password" autoComplete="current-password" />
              </FormField>
            ) : null}
            <FormField id="off-code" label={say("codeOrRecovery")} error={errorOf("code")}>
              <Input name="code" autoComplete="one-time-code" className="font-mono" />
            </FormField>
            <FormMessage state={state} />
            <SubmitButton pending={pending} variant="danger">
              {say("turnOff")}
            </SubmitButton>
          </form>
        </DialogContent>
      </Dialog>
    </div>
  );
}
