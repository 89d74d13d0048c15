import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { customProvider, usableProvider } from "@/lib/providers/custom";
import { missingOf } from "@/lib/providers/mapping/definition-of-draft";
import { draftSchema } from "@/lib/providers/mapping/draft";
import { type Preview, Previewing, type ToPreview } from "@/lib/providers/mapping/preview";
import type { Provider } from "@/lib/providers/types";
import { mappingText } from "@/lib/settings/store/mapping-text";
import { pastedBody, sourceBodies } from "@/lib/settings/store/source-bodies";

export const previewSchema = z.object({
  id: z.guid(),
  draft: draftSchema.optional(),
  /** In the place of a draft: a definition as a file has it. */
  definition: z.string().max(250_000, "This file is too long for a definition.").optional(),
  sample: z.string().max(1_000_000).default(""),
});

/** What a mapping would make of all that is stored. */
export type SourcePreview = {
  /** What is still to be said; nothing is previewed then. */
  readonly missing: readonly string[];
  readonly after: Preview | null;
  /** What the definition in use makes of the same; null where there is none. */
  readonly before: Preview | null;
  /** False where more is stored than was read. */
  readonly whole: boolean;
};

/**
 * Reads all that is stored of a source, or what was pasted, by a mapping that is not in use yet; nothing is
 * changed. Throws `bad_request` with the places of a definition that are wrong. Admins only.
 */
export async function previewSource(input: z.input<typeof previewSchema>): Promise<SourcePreview> {
  await requireAdmin();
  const { id, draft, definition, sample } = previewSchema.parse(input);
  const missing = draft && definition === undefined ? missingOf(draft) : [];
  if (missing.length > 0) return { missing, after: null, before: null, whole: true };
  const text = mappingText({ draft, definition });
  const inUse = await db().sourceVersion.findFirst({
    where: { sourceId: id, since: { not: null } },
    orderBy: { version: "desc" },
    select: { definition: true },
  });
  const { requests, whole } =
    sample === ""
      ? await sourceBodies(id)
      : { requests: [pastedBody(sample, Date.now())], whole: true };
  return {
    missing,
    after: await read(requests, customProvider(text)),
    before: inUse ? await read(requests, usableProvider(inUse.definition)) : null,
    whole,
  };
}

async function read(requests: readonly ToPreview[], provider: Provider): Promise<Preview> {
  const previewing = new Previewing(provider);
  // The oldest first, so that what came again is the copy.
  for (const request of requests.toReversed()) {
    previewing.take(request);
    await turn();
  }
  return previewing.end();
}
