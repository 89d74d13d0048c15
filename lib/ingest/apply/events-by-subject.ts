import type { EventRow } from "@/lib/ingest/read/event-row";
import type { DriverTx } from "@/lib/raw-transaction";
import { eventsOfSubjects } from "./upsert-events";

/** All events of some subjects (messages or subscriptions), those of one together. */
export async function eventsBySubject(
  tx: DriverTx,
  ids: ReadonlySet<string>,
): Promise<EventRow[][]> {
  const groups = new Map<string, EventRow[]>();
  for (const event of await eventsOfSubjects(tx, [...ids])) {
    const group = groups.get(event.subjectId);
    if (group) group.push(event);
    else groups.set(event.subjectId, [event]);
  }
  return [...groups.values()];
}
