import { words } from "@/lib/words/words";
import "server-only";
import { type AuditActor, recordAudit } from "@/lib/audit/record-audit";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { Who } from "@/lib/facts/identity-of";
import { erasePerson, type Receipt } from "@/lib/ingest/person/erase-person";
import { exportPerson, type PersonExport } from "@/lib/ingest/person/export-person";

/** Reading all raw takes as long as there is of it. */
const TRANSACTION = { timeout: 24 * 3_600_000, maxWait: 60_000 };

/** No guard: for the guarded verb and the command line. */
export async function exportAs(actor: AuditActor, who: Who): Promise<PersonExport> {
  const found = await exportPerson(db(), who);
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "personal_data.exported",
      subject: { kind: "person" },
      details: { events: found.events.length, subscriptions: found.subscriptions.length },
    }),
  );
  return found;
}

/** No guard: for the guarded verb and the command line. */
export async function eraseAs(actor: AuditActor, actorName: string, who: Who): Promise<Receipt> {
  if ("person" in who && who.person.trim() === "")
    throw new PushlensError("bad_request", words("data")("nameToErase"));
  return db().$transaction(async (tx) => {
    const receipt = await erasePerson(tx, who, actorName);
    const { pseudonym, id, at: _, ...counts } = receipt;
    await recordAudit(tx, {
      actor,
      action: "personal_data.erased",
      subject: { kind: "person", id, name: pseudonym },
      details: counts,
    });
    return receipt;
  }, TRANSACTION);
}
