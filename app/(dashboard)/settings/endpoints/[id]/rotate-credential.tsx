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
  return active === 0 ? "Set a secret" : `Rotate the ${purpose}`;
}

function explanation({ active, purpose, provider }: Props): string {
  if (active === 0) {
    return "From then on requests that do not prove themselves with it are refused.";
  }
  const where = purpose === "token" ? "its new URL" : "the new secret";
  return `The old ${purpose} goes on working, so nothing is lost while you enter ${where} at ${provider.label}.`;
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
            <Button>Cancel</Button>
          </DialogClose>
          <SubmitButton pending={pending}>{verbOf(props)}</SubmitButton>
        </DialogFooter>
      </form>
    </DialogContent>
  );
}

/** How long the old one must lie unused before it ends by itself. */
function QuietChoice({ purpose }: { purpose: Props["purpose"] }) {
  return (
    <FormField
      id={`quiet-${purpose}`}
      label={`The old ${purpose} ends`}
      hint="Counted from its last use, and only once requests come with the new one. Take longer where some kinds of events are rare: each must have come with the new one first."
    >
      <Select name="quietHours" defaultValue="24">
        <option value="24">after 24 hours without use</option>
        <option value="168">after 7 days without use</option>
        <option value="720">after 30 days without use</option>
        <option value="never">only when somebody ends it</option>
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
  return (
    <DialogContent
      title={result.url ? "The new URL" : "The new secret"}
      description={`Copy it now: it is shown only once.${overlap ? " The old one goes on working." : ""}`}
      // A click beside the dialog must not throw away what is shown once.
      onInteractOutside={(event) => event.preventDefault()}
    >
      <CopyField
        label={result.url ? "URL" : provider.secretLabel}
        value={result.url ?? result.plain}
      />
      <ReachCallout note={result.reach} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="primary">I have copied it</Button>
        </DialogClose>
      </DialogFooter>
    </DialogContent>
  );
}
