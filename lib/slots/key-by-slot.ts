import { type Slots, slotOfSql } from "@/lib/facts/slots";
import type { RawTx } from "@/lib/raw-transaction";

/** A table of facts whose rows lie in slots: its key but for the slot, and the column of its subject. */
type SlotTable = { readonly key: readonly string[]; readonly subject: string | null };

const DIMENSIONS = ["endpoint_id", "campaign_id", "channel", "platform"];

/** The tables that are spread by slot. Rollups have no subject: each slot has those of its own facts. */
export const SLOT_TABLES: Readonly<Record<string, SlotTable>> = {
  event: { key: ["subject_id", "event_id"], subject: "subject_id" },
  message: { key: ["id"], subject: "id" },
  planned_message: { key: ["message_id", "life"], subject: "message_id" },
  subscription: { key: ["id"], subject: "id" },
  rollup: { key: ["grain", "clock", "day", "bucket", ...DIMENSIONS], subject: null },
  breakdown_rollup: { key: ["measure", "day", ...DIMENSIONS, "value"], subject: null },
};

/**
 * Gives an installation's facts these slots: keys begin with the slot, and each row lies in that of its subject.
 * Rollups are left where they are: they are to be counted anew. To be called with the facts to oneself.
 */
export async function keyBySlot(tx: RawTx, slots: Slots): Promise<void> {
  const among = `'{${slots.join(",")}}'::int2[]`;
  for (const [table, { key, subject }] of Object.entries(SLOT_TABLES)) {
    await tx.$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey`);
    if (subject !== null)
      await tx.$executeRawUnsafe(`UPDATE ${table} SET slot = ${slotOfSql(subject, among)}`);
    await tx.$executeRawUnsafe(
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_pkey PRIMARY KEY (${["slot", ...key].join(", ")})`,
    );
  }
  await tx.$executeRawUnsafe("DELETE FROM facts_slot");
  await tx.$executeRawUnsafe(`INSERT INTO facts_slot SELECT unnest(${among})`);
}
