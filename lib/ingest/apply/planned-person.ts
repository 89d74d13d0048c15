import { textOf } from "@/lib/facts/pair";
import { personNumber } from "@/lib/facts/planned";
import type { EventRow } from "@/lib/ingest/read/event-row";
import type { MessageState } from "./message";

/** Who got a message, as a number, and when (ms) the event that says so was; null: nobody says. */
export type NamedPerson = { readonly person: number; readonly personAt: number | null };

/** Stands for the person of a message whose events name nobody. */
export function personOf({ id, endpointId }: MessageState): NamedPerson {
  return { person: personNumber(endpointId, { message: id }), personAt: null };
}

type Named = { readonly person: number; readonly personAt: number };

const isBefore = (a: Named, b: Named): boolean =>
  a.personAt === b.personAt ? a.person < b.person : a.personAt < b.personAt;

/** Whom events that say how their message was planned name first, by message. */
export function personsOf(events: readonly EventRow[]): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const { subjectId, endpointId, plannedMethod, person: pair } of events) {
    if (plannedMethod === null || pair === null) continue;
    const person = personNumber(endpointId, { person: textOf(pair) });
    const named = { person, personAt: Number.parseInt(pair, 10) };
    const known = found.get(subjectId);
    if (!known || isBefore(named, known)) found.set(subjectId, named);
  }
  return found;
}
