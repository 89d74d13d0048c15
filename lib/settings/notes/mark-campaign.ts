import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { CAMPAIGN_KINDS } from "@/lib/providers/event";
import { lineSchema } from "@/lib/settings/store/line";

const MOST_TAGS = 20;
/** A tag: short, lower case, and without the comma that parts them in a form. */
export const tagSchema = lineSchema(40, "nameTag").transform((tag) =>
  tag.normalize("NFKC").toLowerCase(),
);

/** `kind` empty: as it is guessed. `tags`: parted by commas. */
export const markCampaignSchema = z.object({
  id: z.guid(),
  kind: z.union([z.literal(""), z.enum(CAMPAIGN_KINDS)]).default(""),
  tags: z
    .string()
    .max(1_000, { error: () => words("notes")("tooLong") })
    .default("")
    .transform((text) => text.split(",").flatMap((tag) => tag.trim() || []))
    .pipe(
      z
        .array(tagSchema)
        .max(MOST_TAGS, { error: () => words("notes")("tooManyTags", { most: MOST_TAGS }) }),
    )
    .transform((tags) => [...new Set(tags)].sort()),
});

/** Says of which kind a campaign is, and gives it tags. Admins only. */
export async function markCampaign(input: z.output<typeof markCampaignSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id: campaignId, tags } = input;
  const kind = input.kind || null;
  await db().$transaction(async (tx) => {
    const known = await tx.campaign.findUnique({ where: { id: campaignId } });
    if (!known) {
      throw new PushlensError("not_found", words("notes")("campaignGone"));
    }
    const before = await tx.campaignMark.findUnique({ where: { campaignId } });
    const is = { kind, tags };
    if (kind === null && tags.length === 0)
      await tx.campaignMark.deleteMany({ where: { campaignId } });
    else {
      const create = { campaignId, ...is };
      await tx.campaignMark.upsert({ where: { campaignId }, create, update: is });
    }
    const details = { ...is, kindBefore: before?.kind ?? null, tagsBefore: before?.tags ?? [] };
    const subject = { kind: "campaign", id: campaignId };
    await recordAudit(tx, { actor, action: "campaign.marked", subject, details });
  });
}
