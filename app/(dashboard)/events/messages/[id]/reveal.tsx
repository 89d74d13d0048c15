"use client";

import { Eye } from "lucide-react";
import { revealAction } from "@/app/(dashboard)/events/actions";
import { FormMessage } from "@/components/forms/form-message";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import type { Recipient } from "@/lib/analytics/events/recipient";
import { words } from "@/lib/words/words";

/** Shows admins what is masked, once they ask for it: that is put in the audit log. */
export function Reveal({ subject }: { subject: string }) {
  const { state, pending, result, form } = useSubmit(revealAction);
  return (
    <form {...form} className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="subject" value={subject} />
      {result ? null : (
        <Button
          type="submit"
          size="sm"
          disabled={pending}
          title={words("events-ui")("revealMeans")}
        >
          <Eye aria-hidden="true" /> {words("events-ui")("reveal")}
        </Button>
      )}
      <FormMessage state={state} />
      <div aria-live="polite">{result ? <Revealed recipient={result} /> : null}</div>
    </form>
  );
}

function Revealed({ recipient }: { recipient: Recipient }) {
  const say = words("events-ui");
  const lines = [
    [say("person"), recipient.persons],
    [say("address"), recipient.addresses],
    [say("title"), recipient.titles],
    ...recipient.properties.map(
      ({ event, json }) => [say("propertiesOf", { event }), [json]] as const,
    ),
  ] as const;
  const known = lines.filter(([, values]) => values.length > 0);
  return (
    <dl className="space-y-0.5 rounded-lg border border-warn/40 bg-warn-soft px-3 py-2 text-xs">
      {known.length === 0 ? <dt>{say("nothingPersonal")}</dt> : null}
      {known.map(([name, values], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two events may have the same name
        <div key={`${name}${place}`} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-2">{name}</dt>
          <dd className="font-medium [overflow-wrap:anywhere]">{values.join(", ")}</dd>
        </div>
      ))}
      <dt className="pt-0.5 text-2xs text-ink-2">{say("youLooked")}</dt>
    </dl>
  );
}
