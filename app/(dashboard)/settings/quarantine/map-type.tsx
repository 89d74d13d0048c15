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
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { isStage, type Stage } from "@/lib/providers/event";
import { words } from "@/lib/words/words";

const CHOICES = ["custom", "session", "ignored"] as const;

type Props = {
  endpointId: string;
  endpointName: string;
  name: string;
  /** Of the funnel, where its items say which message they are about. */
  stages: readonly Stage[];
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
          {richWords("quarantine-ui")("map", { name: props.name, hidden })}
        </Button>
      </DialogTrigger>
      <MapDialog key={round} {...props} />
    </Dialog>
  );
}

function MapDialog({ endpointId, endpointName, name, stages }: Props) {
  const say = words("quarantine-ui");
  const { state, pending, result, form, errorOf } = useSubmit(mapTypeAction);
  if (state.status === "done") {
    return (
      <DialogContent
        title={say("isMapped", { name })}
        description={`${say("readSo")} ${result ? replayWords(result) : ""}`}
      >
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="primary">{say("close")}</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    );
  }
  return (
    <DialogContent
      title={say("whatIs", { name })}
      description={say("mapMeans", { endpoint: endpointName })}
    >
      <form {...form} className="space-y-4" noValidate>
        <input type="hidden" name="endpointId" value={endpointId} />
        <input type="hidden" name="name" value={name} />
        <fieldset className="space-y-2">
          <legend className="sr-only">{say("whatItMeans")}</legend>
          {/* A stage only where the vendor's items give their identities. */}
          {[...CHOICES, ...stages].map((meaning) => (
            <label key={meaning} className="flex gap-2.5 text-sm">
              <input
                type="radio"
                name="meaning"
                value={meaning}
                aria-invalid={errorOf("meaning") ? true : undefined}
                className="mt-1 accent-accent"
              />
              <span>
                <span className="font-medium">{say(`meaning.${meaning}`)}</span>
                {isStage(meaning) ? null : (
                  <span className="block text-ink-2">{say(`hint.${meaning}`)}</span>
                )}
              </span>
            </label>
          ))}
          {stages.length > 0 ? <p className="text-xs text-ink-2">{say("stagesRead")}</p> : null}
          {errorOf("meaning") ? <p className="text-sm text-bad">{errorOf("meaning")}</p> : null}
        </fieldset>
        <FormMessage state={state} />
        <DialogFooter>
          <DialogClose asChild>
            <Button>{say("cancel")}</Button>
          </DialogClose>
          <SubmitButton pending={pending}>{say("mapAndReplay")}</SubmitButton>
        </DialogFooter>
      </form>
    </DialogContent>
  );
}
