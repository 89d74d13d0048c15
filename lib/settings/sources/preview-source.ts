import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { missingOf } from "@/lib/providers/mapping/definition-of-draft";
import { draftSchema } from "@/lib/providers/mapping/draft";
import { beside } from "@/lib/settings/store/beside/beside";
import type { BodiesPreview } from "@/lib/settings/store/beside/preview-bodies";
import { mappingText } from "@/lib/settings/store/mapping-text";
import { sizeOf } from "@/lib/settings/store/source-bodies";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";

export const previewSchema = z.object({
  id: z.guid(),
  draft: draftSchema.optional(),
  /** In the place of a draft: a definition as a file has it. */
  definition: z
    .string()
    .max(250_000, { error: () => words("sources")("fileTooLong") })
    .optional(),
  sample: z.string().max(1_000_000).default(""),
});

/** What a mapping would make of all that is stored. */
export type SourcePreview = Pick<BodiesPreview, "before" | "whole"> & {
  /** What is still to be said; nothing is previewed then. */
  readonly missing: readonly string[];
  readonly after: BodiesPreview["after"] | null;
};

/**
 * Reads all that is stored of a source, or what was pasted, by a mapping that is not in use yet; nothing is
 * changed. Throws `bad_request` with the places of a definition that are wrong. Admins only.
 */
export async function previewSource(input: z.input<typeof previewSchema>): Promise<SourcePreview> {
  await requireAdmin();
  const { id, draft, definition, sample } = previewSchema.parse(input);
  const say = words("sources");
  const missing =
    draft && definition === undefined ? missingOf(draft).map((what) => say(`missing.${what}`)) : [];
  if (missing.length > 0) return { missing, after: null, before: null, whole: true };
  const text = mappingText({ draft, definition });
  const inUse = await db().sourceVersion.findFirst({
    where: { sourceId: id, since: { not: null } },
    orderBy: { version: "desc" },
    select: { definition: true },
  });
  const asked = { id, sample, definition: text, inUse: inUse?.definition ?? null };
  const preview = await beside("preview", asked, await sizeOf(asked));
  return { missing, ...preview, after: toldTo(preview.after) };
}

/** Why items are not understood, as it is said to the reader. */
function toldTo(after: BodiesPreview["after"]): BodiesPreview["after"] {
  const unread = after.unread.map((one) => ({
    ...one,
    detail: sayStored(one.detail),
    sample: sayStored(one.sample),
  }));
  return { ...after, unread };
}
