import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { nameSchema } from "@/lib/settings/store/line";
import { notifySource, refuseTakenName } from "@/lib/settings/store/source";
import { changeSource } from "./change-source";
import { refuseProvisioned } from "./provisioned-sources";

export const renameSourceSchema = z.object({ id: z.guid(), name: nameSchema });

/**
 * Gives a source another name; what was counted stays as it is. Throws `conflict` for a name that is taken, and
 * for a source that the provisioning file names. Admins only; audited.
 */
export async function renameSource(input: z.infer<typeof renameSourceSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, name } = renameSourceSchema.parse(input);
  await changeSource(id, async (tx, source) => {
    if (source.name === name) return;
    await refuseProvisioned(source.name);
    await refuseTakenName(tx, name, id);
    await tx.source.update({ where: { id }, data: { name } });
    const subject = { kind: "source", id, name: source.name };
    await recordAudit(tx, { actor, action: "source.renamed", subject, details: { to: name } });
    await notifySource(tx, id);
  });
  await refreshEndpoints();
}
