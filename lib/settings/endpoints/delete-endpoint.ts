import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { changeEndpoint } from "./change-endpoint";

export const deleteEndpointSchema = z.object({
  id: z.uuid(),
  /** The endpoint's name, typed. */
  confirmation: z.string(),
  eraseData: z.boolean(),
});

/**
 * Deletes an endpoint: its URL answers like an unknown one from now on. Its numbers stay unless
 * `eraseData` is chosen. Admins only.
 */
export async function deleteEndpoint(input: z.infer<typeof deleteEndpointSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, confirmation, eraseData } = deleteEndpointSchema.parse(input);
  await changeEndpoint(id, async (tx, endpoint) => {
    if (confirmation.trim() !== endpoint.name) {
      throw new PushlensError(
        "bad_request",
        `Type the name exactly as it is, ${endpoint.name}. Nothing was deleted.`,
      );
    }
    const now = new Date();
    await tx.endpoint.update({ where: { id }, data: { deletedAt: now } });
    await tx.credential.updateMany({
      where: { endpointId: id, endedAt: null },
      data: { endedAt: now },
    });
    await recordAudit(tx, {
      actor,
      action: "endpoint.deleted",
      subject: { kind: "endpoint", id, name: endpoint.name },
      details: { provider: endpoint.provider, eraseData },
    });
  });
  if (eraseData) await eraseEndpoint(id);
}
