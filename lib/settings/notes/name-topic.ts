import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { campaignNameSchema } from "@/lib/settings/store/line";

/** A topic as its provider writes it; an empty name gives it its own word back. */
export const nameTopicSchema = z.object({
  topic: z
    .string()
    .min(1, { error: () => words("notes")("chooseTopic") })
    .max(200),
  name: z.union([z.string().trim().length(0), campaignNameSchema]),
});

/** Gives a topic a name of people's own, over its provider's word. Admins only; audited. */
export async function nameTopic(input: z.infer<typeof nameTopicSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { topic, name } = nameTopicSchema.parse(input);
  await db().$transaction(async (tx) => {
    if (name === "") await tx.topicName.deleteMany({ where: { topic } });
    else await tx.topicName.upsert({ where: { topic }, create: { topic, name }, update: { name } });
    const subject = { kind: "topic", name: topic };
    await recordAudit(tx, { actor, action: "topic.named", subject, details: { to: name } });
  });
}
