import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { campaignNameSchema } from "@/lib/settings/store/line";

/** An empty name takes the people's name away again. */
export const renameCampaignSchema = z.object({
  id: z.guid(),
  name: z.union([z.string().trim().length(0), campaignNameSchema]),
});

/** Gives a campaign a name of people's own, over that of its payloads. Admins only. */
export async function renameCampaign(input: z.infer<typeof renameCampaignSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id: campaignId, name } = renameCampaignSchema.parse(input);
  await db().$transaction(async (tx) => {
    await setName(tx, campaignId, name);
    const subject = { kind: "campaign", id: campaignId };
    await recordAudit(tx, { actor, action: "campaign.named", subject, details: { to: name } });
  });
}

async function setName(tx: Tx, campaignId: string, name: string): Promise<void> {
  if (name === "") {
    await tx.campaignName.deleteMany({ where: { campaignId } });
    return;
  }
  const known = await tx.campaign.findUnique({ where: { id: campaignId } });
  if (!known) {
    throw new PushlensError("not_found", words("notes")("campaignGone"));
  }
  await tx.campaignName.upsert({
    where: { campaignId },
    create: { campaignId, name },
    update: { name },
  });
}
