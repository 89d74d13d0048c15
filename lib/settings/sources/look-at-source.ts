import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { unmapped, usableProvider } from "@/lib/providers/custom";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import { type Draft, draftSchema } from "@/lib/providers/mapping/draft";
import { draftOfDefinition } from "@/lib/providers/mapping/draft-of-definition";
import { guessDraft, typesIn } from "@/lib/providers/mapping/guess";
import { type Look, lookAt } from "@/lib/providers/mapping/look-at";
import type { ToPreview } from "@/lib/providers/mapping/preview";
import { splitsOf } from "@/lib/providers/mapping/split-guess";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { parseSplit } from "@/lib/providers/source/split-path";
import type { Provider } from "@/lib/providers/types";
import { pastedBody, sourceBodies } from "@/lib/settings/store/source-bodies";

/** What is pasted, in characters: a request of ours holds no more. */
export const MOST_PASTED = 1_000_000;
export const lookSchema = z.object({
  id: z.guid(),
  /** Left out: as it is in use, or as it seems. */
  draft: draftSchema.optional(),
  sample: z
    .string()
    .max(MOST_PASTED, "A million characters at most. Paste a part of it.")
    .default(""),
});

/** What a source's bodies look like, and what is said, or guessed, of them. */
export type SourceLook = {
  readonly look: Look;
  readonly requests: number;
  /** False where more is stored than was looked at. */
  readonly whole: boolean;
  /** Paths by which the bodies could be split further. */
  readonly splits: readonly string[];
  readonly draft: Draft;
  /** True where nobody has said anything of it yet. */
  readonly isGuess: boolean;
  /** True where the definition in use says more than a draft can. */
  readonly isBeyond: boolean;
};

const MOST_ITEMS = 20_000;
const AUDITED_FOR = 3_600_000;

/**
 * Looks at what is stored of a source, or at what was pasted, and guesses what it means where nobody has said
 * it. Bodies are personal data: audited. Admins only.
 */
export async function lookAtSource(input: z.input<typeof lookSchema>): Promise<SourceLook> {
  const viewer = await requireAdmin();
  const { id, draft: given, sample } = lookSchema.parse(input);
  const source = await db().source.findUnique({
    where: { id },
    include: {
      versions: { where: { since: { not: null } }, orderBy: { version: "desc" }, take: 1 },
    },
  });
  if (!source)
    throw new PushlensError("not_found", "There is no such source. It may have been deleted.");
  if (sample === "") await auditLook(viewer, id, source.name);
  const { requests, whole } =
    sample === ""
      ? await sourceBodies(id)
      : { requests: [pastedBody(sample, Date.now())], whole: true };
  const plain = await itemsOf(requests, unmapped);
  const inUse = definitionIn(source.versions[0]?.definition ?? null);
  const known = given ?? (inUse && draftOfDefinition(inUse));
  const split = known ? known.items : guessDraft(source.name, lookAt(plain), plain).items;
  const items = split === null ? plain : await itemsOf(requests, splitter(split));
  const look = lookAt(items);
  const draft = known
    ? { ...known, types: typesIn(known, look) }
    : { ...guessDraft(source.name, look, items), items: split };
  return {
    ...{ look, whole, draft },
    requests: requests.length,
    splits: [...new Set([...(split === null ? [] : [split]), ...splitsOf(plain)])].slice(0, 12),
    isGuess: known === null,
    isBeyond: given === undefined && inUse !== null && known === null,
  };
}

function definitionIn(text: string | null): SourceDefinition | null {
  return text === null ? null : (JSON.parse(text) as SourceDefinition);
}

/** Splits as a draft with these items would. */
function splitter(items: string): Provider {
  if (parseSplit(items) === null) return unmapped;
  const draft: Draft = {
    ...draftSchema.parse({
      label: "split",
      format: "json",
      items,
      roles: {},
      unit: "iso",
      pattern: "",
      zone: "",
      types: { any: { meaning: "custom", channel: null } },
      channel: "email",
      evidence: "accepted",
      proof: { kind: "header", header: "authorization" },
    }),
  };
  return usableProvider(JSON.stringify(definitionOfDraft(draft)));
}

async function itemsOf(requests: readonly ToPreview[], provider: Provider): Promise<unknown[]> {
  const items: unknown[] = [];
  for (const request of requests) {
    if (items.length >= MOST_ITEMS) break;
    items.push(...provider.items(request).slice(0, MOST_ITEMS));
    // Nobody else waits for all of it.
    await turn();
  }
  return items;
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
