import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { dropReread } from "@/lib/ingest/upkeep/reread-source";
import { holdBeforeEnd } from "@/lib/settings/store/hold-before-end";
import { words } from "@/lib/words/words";
import { changeSource } from "./change-source";

export const stopReadingSchema = z.object({ id: z.guid() });

/**
 * Stops a version from reading everything that is stored: the one before stays in use, and nothing that was counted
 * changes. Throws `conflict` where it is over already. Admins only; audited.
 */
export async function stopReading(input: z.infer<typeof stopReadingSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = stopReadingSchema.parse(input);
  await changeSource(id, async (tx, source) => {
    await holdBeforeEnd(tx, id);
    const [stopped] = await tx.sourceReread.updateManyAndReturn({
      where: { sourceId: id, finishedAt: null },
      data: {
        finishedAt: new Date(),
        heldUntil: null,
        error: "Somebody stopped it. Nothing was changed.",
      },
    });
    if (!stopped) {
      throw new PushlensError("conflict", words("sources")("overAlready"));
    }
    await dropReread(tx, stopped);
    const subject = { kind: "source", id, name: source.name };
    const details = { version: stopped.version };
    await recordAudit(tx, { actor, action: "source.reading_stopped", subject, details });
  });
}
