import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import type { Endpoint } from "@/lib/generated/prisma/client";
import { eraseEndpoint } from "@/lib/ingest/upkeep/erase-endpoint";
import { words } from "@/lib/words/words";
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
      const message = words("endpoints")("typeExactly", { name: endpoint.name });
      throw new PushlensError("bad_request", message);
    }
    if (eraseData) await refuseShared(tx, endpoint);
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

/** What one endpoint says of another one's messages is part of them: neither goes without the other. */
async function refuseShared(tx: Tx, { id, completesId }: Endpoint): Promise<void> {
  if (completesId !== null) {
    throw new PushlensError("conflict", words("endpoints")("partOfAnother"));
  }
  const other = await tx.endpoint.findFirst({ where: { completesId: id, deletedAt: null } });
  if (!other) return;
  throw new PushlensError("conflict", words("endpoints")("stillCompletes", { name: other.name }));
}
