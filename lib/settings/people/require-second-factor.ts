import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, requireConfirmed, requireOwner } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";

export const requireSecondFactorSchema = z.object({ required: z.stringbool() });

/** Whether everybody needs a second factor, since when, and how many have none yet. */
export type SecondFactorRule = { readonly since: Date | null; readonly without: number };

/** Whether everybody needs a second factor. Admins only. */
export async function getSecondFactorRule(): Promise<SecondFactorRule> {
  await requireAdmin();
  const [workspace, without] = await Promise.all([
    db().workspace.findUnique({ where: { id: 1 }, select: { secondFactorSince: true } }),
    db().user.count({ where: { totpEnabledAt: null } }),
  ]);
  return { since: workspace?.secondFactorSince ?? null, without };
}

/**
 * Has everybody who signs in from now on without a second factor set one up first, or ends that. It
 * takes an owner who has one, so that whoever requires it can also meet it. Owners only.
 */
export async function requireSecondFactor(
  input: z.input<typeof requireSecondFactorSchema>,
): Promise<void> {
  const actor = await requireOwner();
  const { required } = requireSecondFactorSchema.parse(input);
  requireConfirmed(actor);
  await db().$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    if (required && user.totpEnabledAt === null) {
      throw new PushlensError("conflict", words("members")("ownFactorFirst"));
    }
    const { count } = await tx.workspace.updateMany({
      where: { id: 1, secondFactorSince: required ? null : { not: null } },
      data: { secondFactorSince: required ? new Date() : null },
    });
    if (count === 0) return;
    const action = required ? "second_factor.required" : "second_factor.optional";
    await recordAudit(tx, { actor, action, subject: { kind: "workspace" } });
  });
}
