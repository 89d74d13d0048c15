import "server-only";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { LANGUAGES } from "@/lib/words/languages";

export const chooseLanguageSchema = z.object({
  /** Empty for what the browser asks for. */
  language: z.union([z.enum(LANGUAGES), z.literal("")]),
});

/** Chooses the language of one's own pages and mails. */
export async function chooseLanguage(input: z.infer<typeof chooseLanguageSchema>): Promise<void> {
  const { userId } = await requireViewer();
  const { language } = chooseLanguageSchema.parse(input);
  await db().user.update({ where: { id: userId }, data: { language: language || null } });
}
