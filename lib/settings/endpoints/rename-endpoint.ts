import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { nameSchema } from "@/lib/settings/store/line";
import { changeEndpoint } from "./change-endpoint";

export const renameEndpointSchema = z.object({ id: z.uuid(), name: nameSchema });

/** Gives an endpoint another name. Admins only. */
export async function renameEndpoint(input: z.infer<typeof renameEndpointSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, name } = renameEndpointSchema.parse(input);
  await changeEndpoint(id, async (tx, endpoint) => {
    await tx.endpoint.update({ where: { id }, data: { name } });
    const subject = { kind: "endpoint", id, name: endpoint.name };
    await recordAudit(tx, { actor, action: "endpoint.renamed", subject, details: { to: name } });
  });
}
