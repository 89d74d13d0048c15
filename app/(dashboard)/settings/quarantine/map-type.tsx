"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { mapTypeAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { replayWords } from "@/app/(dashboard)/settings/quarantine/replay-words";
import { FormMessage } from "@/components/forms/form-message";
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

const CHOICES = [
  ["custom", "A custom event", "It is counted, and listed under Events. No funnel changes."],
  ["session", "A session", "Somebody opened the app or the site. No funnel changes."],
  ["ignored", "Nothing to keep", "It is understood and left out, and accounted for as ignored."],
] as const;

type Props = {
  endpointId: string;
  endpointName: string;
  name: string;
  /** Of the funnel, where its items say which message they are about. */
  stages: readonly string[];
};

/** Says what an unknown type means, and replays what waits of it. */
export function MapType(props: Props) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const change = (open: boolean) => {
    if (open) setRound(round + 1);
    // Only now: the line, and this dialog in it, may be gone with the quarantine's next reading.
    else router.refresh();
  };
  return (
    <Dialog onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="sm" variant="primary">
          Map…<span className="sr-only"> {props.name}</span>
        </Button>
      </DialogTrigger>
      <MapDialog key={round} {...props} />
    </Dialog>
  );
}

/** What can be said of it: a stage only where the vendor's items give their identities. */
const choicesFor = (stages: readonly string[]) => [
  ...CHOICES,
  ...stages.map(
    (stage) => [stage, `${stage[0]?.toUpperCase()}${stage.slice(1)}, in the funnel`, ""] as const,
  ),
];

function MapDialog({ endpointId, endpointName, name, stages }: Props) {
  const { state, pending, result, form, errorOf } = useSubmit(mapTypeAction);
  if (state.status === "done") {
    return (
      <DialogContent
        title={`${name} is mapped`}
        description={`What comes from now on is read so. ${result ? replayWords(result) : ""}`}
      >
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="primary">Close</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    );
  }
  return (
    <DialogContent
      title={`What is ${name}?`}
      description={`For ${endpointName}. What waits in quarantine is replayed at once, and what comes is read so from now on. As a custom event or session, its person, message and time are not read; its time is that of receipt.`}
    >
      <form {...form} className="space-y-4" noValidate>
        <input type="hidden" name="endpointId" value={endpointId} />
        <input type="hidden" name="name" value={name} />
        <fieldset className="space-y-2">
          <legend className="sr-only">What it means</legend>
          {choicesFor(stages).map(([meaning, label, hint]) => (
            <label key={meaning} className="flex gap-2.5 text-sm">
              <input
                type="radio"
                name="meaning"
                value={meaning}
                aria-invalid={errorOf("meaning") ? true : undefined}
                className="mt-1 accent-accent"
              />
              <span>
                <span className="font-medium">{label}</span>
                {hint ? <span className="block text-ink-2">{hint}</span> : null}
              </span>
            </label>
          ))}
          {stages.length > 0 ? (
            <p className="text-xs text-ink-2">
              In the funnel, its message, person and time are read as those of the types that are
              known. An item that lacks them stays here.
            </p>
          ) : null}
          {errorOf("meaning") ? <p className="text-sm text-bad">{errorOf("meaning")}</p> : null}
        </fieldset>
        <FormMessage state={state} />
        <DialogFooter>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <SubmitButton pending={pending}>Map and replay</SubmitButton>
        </DialogFooter>
      </form>
    </DialogContent>
  );
}
