import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import type { Column } from "@/lib/facts/columns";
import type { Dimensions } from "@/lib/facts/rollup";
import type { EventRow } from "@/lib/ingest/read/event-row";
import { type DriverTx, plannedOnce } from "@/lib/raw-transaction";
import { compareIds } from "./by-id";
import { dimensionsOf } from "./dimensions";
import type { Life, MessageState } from "./message";
import { type Planned, plannedOf } from "./planned";
import { type NamedPerson, personOf, personsOf } from "./planned-person";

type Row = Dimensions &
  Planned &
  NamedPerson & { readonly messageId: string; readonly life: number };

const COLUMNS: readonly Column<Row>[] = [
  { name: "message_id", type: "uuid", of: (row) => row.messageId },
  { name: "life", type: "int", of: (row) => row.life },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  { name: "campaign_id", type: "uuid", of: (row) => row.campaignId },
  { name: "channel", type: "text", of: (row) => row.channel },
  { name: "platform", type: "text", of: (row) => row.platform },
  { name: "arm", type: "int", of: (row) => row.arm },
  { name: "ending", type: "int", of: (row) => row.end },
  { name: "begun_at", type: "ms", of: (row) => row.begunAt },
  { name: "opened_at", type: "ms", of: (row) => row.openedAt },
  { name: "person", type: "bigint", of: (row) => row.person },
  { name: "person_at", type: "ms", of: (row) => row.personAt },
];

const MERGED = ["message_id", "life", "person", "person_at"];

/** True where the person that comes was named before the one that is known, or nobody is known. */
const namedBefore = (own: string, known: string): string =>
  `(${own}.person_at IS NOT NULL AND (${known}.person_at IS NULL
    OR (${own}.person_at, ${own}.person) < (${known}.person_at, ${known}.person)))`;

// Everything but the person is what the whole message says by now: the message's row is locked.
const UPSERT = plannedOnce(
  "upsert_planned",
  `
${insertArraysText("planned_message", COLUMNS, "facts")}
ON CONFLICT ON CONSTRAINT planned_message_pkey DO UPDATE SET
  ${COLUMNS.filter(({ name }) => !MERGED.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(", ")},
  person = CASE WHEN ${namedBefore("excluded", "planned_message")}
    THEN excluded.person ELSE planned_message.person END,
  person_at = LEAST(planned_message.person_at, excluded.person_at)`,
);

const NAMED: readonly Column<NamedPerson & { readonly messageId: string }>[] = [
  { name: "message_id", type: "uuid", of: (row) => row.messageId },
  { name: "person", type: "bigint", of: (row) => row.person },
  { name: "person_at", type: "ms", of: (row) => row.personAt },
];

const NAME = `
UPDATE planned_message p SET person = t.person, person_at = t.person_at
FROM unnest($1::uuid[], $2::int8[], $3::timestamptz[]) AS t(message_id, person, person_at)
WHERE p.slot = $4::int2 AND p.message_id = t.message_id AND ${namedBefore("t", "p")}`;

const livesOf = (message: MessageState): readonly Life[] => message.lives ?? [message];
const wasPlanned = (message: MessageState): boolean =>
  livesOf(message).some(({ plannedMethod }) => plannedMethod !== null);

/** Messages as they are after a batch, and what of their events is at hand. */
export type PlannedChanges = {
  readonly messages: Iterable<MessageState>;
  /** Those of them that were derived from all their events, which `events` then has. */
  readonly derived: ReadonlySet<string>;
  readonly events: readonly EventRow[];
};

/** Writes what became of messages of a slot whose way of delivery was planned, one row for each life. */
export async function writePlanned(
  tx: DriverTx,
  slot: number,
  { messages, derived, events }: PlannedChanges,
): Promise<void> {
  const persons = personsOf(events);
  const changed = [...messages].filter(wasPlanned).sort((a, b) => compareIds(a.id, b.id));
  const rows = changed.flatMap((message) => rowsOf(message, persons.get(message.id)));
  const complete = new Set(rows.map(({ messageId }) => messageId));
  // A derived message may have fewer lives than before, and one whose plan is told anew may have none.
  const anew = changed.flatMap(({ id }) => (derived.has(id) || !complete.has(id) ? [id] : []));
  if (anew.length > 0) {
    await tx.$executeRawUnsafe(
      "DELETE FROM planned_message WHERE slot = $2::int2 AND message_id = ANY($1::uuid[])",
      anew,
      slot,
    );
  }
  if (rows.length > 0) await tx.$executeRawUnsafe(UPSERT, ...arrayParameters(COLUMNS, rows), slot);
  const named = [...persons].flatMap(([messageId, person]) =>
    complete.has(messageId) ? [] : [{ messageId, ...person }],
  );
  if (named.length > 0) await tx.$executeRawUnsafe(NAME, ...arrayParameters(NAMED, named), slot);
}

function rowsOf(message: MessageState, named: NamedPerson | undefined): Row[] {
  return livesOf(message).flatMap((state, life) => {
    const planned = plannedOf(state);
    if (!planned) return [];
    const person = named ?? personOf(message);
    const dimensions = dimensionsOf(message.endpointId, state);
    return [{ ...dimensions, ...planned, ...person, messageId: message.id, life }];
  });
}
