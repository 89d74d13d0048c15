import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { changeEndpoint } from "./change-endpoint";

export const disableEndpointSchema = z.object({ id: z.uuid(), disabled: z.boolean() });

/** Disables an endpoint (its requests are answered 403), or enables it again. Admins only. */
export async function disableEndpoint(input: z.infer<typeof disableEndpointSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, disabled } = disableEndpointSchema.parse(input);
  await changeEndpoint(id, async (tx, endpoint) => {
    if (disabled === (endpoint.disabledAt !== null)) return;
    const disabledAt = disabled ? new Date() : null;
    await tx.endpoint.update({ where: { id }, data: { disabledAt } });
    const action = disabled ? "endpoint.disabled" : "endpoint.enabled";
    const subject = { kind: "endpoint", id, name: endpoint.name };
    await recordAudit(tx, { actor, action, subject });
  });
}
