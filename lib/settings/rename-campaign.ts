import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

/** An empty name takes the people's name away again. */
export const renameCampaignSchema = z.object({
  id: z.guid(),
  name: z.string().trim().max(200, "A name has at most 200 characters."),
});

/** Gives a campaign a name of people's own, over that of its payloads. Admins only. */
export async function renameCampaign(input: z.infer<typeof renameCampaignSchema>): Promise<void> {
  await requireAdmin();
  const { id: campaignId, name } = renameCampaignSchema.parse(input);
  if (name === "") {
    await db().campaignName.deleteMany({ where: { campaignId } });
    return;
  }
  const known = await db().campaign.findUnique({ where: { id: campaignId } });
  if (!known) {
    throw new PushlensError(
      "not_found",
      "There is no such campaign: its data may have been deleted. Nothing was changed.",
    );
  }
  await db().campaignName.upsert({
    where: { campaignId },
    create: { campaignId, name },
    update: { name },
  });
}
