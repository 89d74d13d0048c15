import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { draftSchema } from "@/lib/providers/mapping/draft";
import { draftOfDefinition } from "@/lib/providers/mapping/draft-of-definition";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { beside } from "@/lib/settings/store/beside/beside";
import type { BodiesLook } from "@/lib/settings/store/beside/look-at-bodies";
import { sizeOf } from "@/lib/settings/store/source-bodies";
import { words } from "@/lib/words/words";
import { sourceNotFound } from "./change-source";

/** What is pasted, in characters: a request of ours holds no more. */
export const MOST_PASTED = 1_000_000;
export const lookSchema = z.object({
  id: z.guid(),
  /** Left out: as it is in use, or as it seems. */
  draft: draftSchema.optional(),
  sample: z
    .string()
    .max(MOST_PASTED, { error: () => words("sources")("pastedTooLong") })
    .default(""),
});

/** What a source's bodies look like, and what is said, or guessed, of them. */
export type SourceLook = BodiesLook & {
  /** True where nobody has said anything of it yet. */
  readonly isGuess: boolean;
  /** True where the definition in use says more than a draft can. */
  readonly isBeyond: boolean;
};

const AUDITED_FOR = 3_600_000;

/**
 * Looks at what is stored of a source, or at what was pasted, and guesses what it means where nobody has said
 * it. Bodies are personal data: audited. Admins only.
 */
export async function lookAtSource(input: z.input<typeof lookSchema>): Promise<SourceLook> {
  const viewer = await requireAdmin();
  const { id, draft: given, sample } = lookSchema.parse(input);
  const source = await db().source.findUnique({
    where: { id, deletedAt: null },
    include: {
      versions: { where: { since: { not: null } }, orderBy: { version: "desc" }, take: 1 },
    },
  });
  if (!source) throw sourceNotFound();
  const { name } = source;
  if (sample === "") await auditLook(viewer, id, name);
  const inUse = definitionIn(source.versions[0]?.definition ?? null);
  const known = given ?? (inUse && draftOfDefinition(inUse));
  return {
    ...(await beside("look", { id, sample, name, known }, await sizeOf({ id, sample }))),
    isGuess: known === null || Object.keys(known.roles).length === 0,
    isBeyond: given === undefined && inUse !== null && known === null,
  };
}

function definitionIn(text: string | null): SourceDefinition | null {
  return text === null ? null : (JSON.parse(text) as SourceDefinition);
}

/** Looking again within the hour is the same look. */
async function auditLook(viewer: Viewer, id: string, name: string): Promise<void> {
  const action = "personal_data.revealed";
  const since = new Date(Date.now() - AUDITED_FOR);
  const known = await db().auditEntry.findFirst({
    where: { action, actorId: viewer.userId, subjectId: id, at: { gt: since } },
    select: { seq: true },
  });
  if (known) return;
  const subject = { kind: "source", id, name };
  await db().$transaction((tx) => recordAudit(tx, { actor: viewer, action, subject }));
}
