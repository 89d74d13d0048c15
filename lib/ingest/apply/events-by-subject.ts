import type { EventRow } from "@/lib/ingest/read/event-row";
import type { DriverTx } from "@/lib/raw-transaction";
import { eventsOfSubjects } from "./upsert-events";

/** All events of some subjects (messages or subscriptions) of a slot, those of one together. */
export async function eventsBySubject(
  tx: DriverTx,
  slot: number,
  ids: ReadonlySet<string>,
): Promise<EventRow[][]> {
  const groups = new Map<string, EventRow[]>();
  for (const event of await eventsOfSubjects(tx, slot, [...ids])) {
    const group = groups.get(event.subjectId);
    if (group) group.push(event);
    else groups.set(event.subjectId, [event]);
  }
  return [...groups.values()];
}
