import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";

/** What somebody typed as a share of one; null for nothing, NaN for what is none. */
function shareOf(text: string): number | null {
  const typed = text.replace(/\s*%$/, "").replace(",", ".").trim();
  if (typed === "") return null;
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) / 100 : Number.NaN;
}

/** In percent, as people write it; nothing: not known. */
export const plannedShareSchema = z.object({
  share: z
    .string()
    .transform(shareOf)
    .refine((share) => share === null || (share >= 0.01 && share <= 0.99), {
      error: () => words("notes")("chooseShare"),
    }),
});

/** Says which share of messages was asked to be planned context-aware; null: not known. Admins only; audited. */
export async function setPlannedShare(input: z.infer<typeof plannedShareSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { share } = input;
  await db().$transaction(async (tx) => {
    const { name } = await tx.workspace.update({
      where: { id: 1 },
      data: { plannedShare: share },
      select: { name: true },
    });
    await recordAudit(tx, {
      actor,
      action: "experiment.share_set",
      subject: { kind: "workspace", name },
      details: { share: share ?? "not known" },
    });
  });
}
