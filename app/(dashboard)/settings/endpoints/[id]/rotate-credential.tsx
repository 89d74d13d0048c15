"use client";

import { useState } from "react";
import {
  type CredentialShownOnce,
  rotateCredentialAction,
} from "@/app/(dashboard)/settings/endpoints/actions";
import { SecretChoice } from "@/app/(dashboard)/settings/endpoints/secret-choice";
import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { ReachCallout } from "@/components/forms/reach-callout";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

type Props = {
  endpointId: string;
  purpose: "token" | "secret";
  provider: ProviderSummary;
  /** How many are active. */
  active: number;
};

/** Makes a new token or secret; what is new is shown once, in the dialog. */
export function RotateCredential(props: Props) {
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const change = (next: boolean) => {
    setOpen(next);
    // Each opening is a form of its own: what was shown once is gone with the former.
    if (next) setRound(round + 1);
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      {props.active < 2 ? (
        <DialogTrigger asChild>
          <Button>{verbOf(props)}</Button>
        </DialogTrigger>
      ) : null}
      <RotateDialog key={round} {...props} />
    </Dialog>
  );
}

function verbOf({ active, purpose }: Props): string {
  const say = words("endpoints-ui");
  return active === 0 ? say("setSecret") : say(`rotate.${purpose}`);
}

function explanation({ active, purpose, provider }: Props): string {
  const say = words("endpoints-ui");
  if (active === 0) return say("setSecretMeans");
  return say(`rotateMeans.${purpose}`, { provider: provider.named.at });
}

function RotateDialog(props: Props) {
  const { endpointId, purpose, provider } = props;
  const { state, pending, result, form, errorOf } = useSubmit(rotateCredentialAction);
  if (result) {
    return <ShownOnce result={result} provider={provider} overlap={props.active > 1} />;
  }
  return (
    <DialogContent title={verbOf(props)} description={explanation(props)}>
      <form {...form} className="space-y-4" noValidate>
        <input type="hidden" name="endpointId" value={endpointId} />
        <input type="hidden" name="purpose" value={purpose} />
        {purpose === "secret" ? (
          <SecretChoice
            provider={provider}
            optional={false}
            error={errorOf("secret") ?? errorOf("value")}
          />
        ) : null}
        {props.active > 0 ? <QuietChoice purpose={purpose} /> : null}
        <FormMessage state={state} />
        <DialogFooter>
          <DialogClose asChild>
            <Button>{words("endpoints-ui")("cancel")}</Button>
          </DialogClose>
          <SubmitButton pending={pending}>{verbOf(props)}</SubmitButton>
        </DialogFooter>
      </form>
    </DialogContent>
  );
}

/** How long the old one must lie unused before it ends by itself. */
function QuietChoice({ purpose }: { purpose: Props["purpose"] }) {
  const say = words("endpoints-ui");
  return (
    <FormField id={`quiet-${purpose}`} label={say(`oldEnds.${purpose}`)} hint={say("quietHint")}>
      <Select name="quietHours" defaultValue="24">
        <option value="24">{say("quiet.24")}</option>
        <option value="168">{say("quiet.168")}</option>
        <option value="720">{say("quiet.720")}</option>
        <option value="never">{say("quiet.never")}</option>
      </Select>
    </FormField>
  );
}

function ShownOnce({
  result,
  provider,
  overlap,
}: {
  result: CredentialShownOnce;
  provider: ProviderSummary;
  overlap: boolean;
}) {
  const say = words("endpoints-ui");
  return (
    <DialogContent
      title={say(result.url ? "newUrl" : "newSecret")}
      description={say(overlap ? "copyNowOverlap" : "copyNow")}
      // A click beside the dialog must not throw away what is shown once.
      onInteractOutside={(event) => event.preventDefault()}
    >
      <CopyField
        label={result.url ? say("url") : provider.secretLabel}
        value={result.url ?? result.plain}
      />
      <ReachCallout note={result.reach} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="primary">{say("copiedIt")}</Button>
        </DialogClose>
      </DialogFooter>
    </DialogContent>
  );
}
