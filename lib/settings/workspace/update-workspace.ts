import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { nameSchema } from "@/lib/settings/store/line";
import { timeZoneSchema } from "@/lib/settings/store/workspace";

export const updateWorkspaceSchema = z.object({ name: nameSchema, timeZone: timeZoneSchema });

/**
 * Changes the workspace's name and zone. The worker builds the rollups again where the zone is
 * another; until then they stay in the former one. Admins only.
 */
export async function updateWorkspace(input: z.infer<typeof updateWorkspaceSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { name, timeZone } = updateWorkspaceSchema.parse(input);
  await db().$transaction(async (tx) => {
    await tx.workspace.update({ where: { id: 1 }, data: { name, timeZone } });
    await recordAudit(tx, {
      actor,
      action: "workspace.changed",
      subject: { kind: "workspace", name },
      details: { timeZone },
    });
  });
}
