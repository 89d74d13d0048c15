import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";

/** A version of a source, as a list shows it. */
export type VersionSummary = {
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** True where it reads all that ever came; false: what came from then on. */
  readonly readsAll: boolean;
  /** The later version that reads all in its place; null where it still is in use. */
  readonly replacedBy: number | null;
};

/** How far a version is that is to read everything that is stored. */
export type SourceReading = {
  readonly version: number;
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
  /** Why it failed; nothing was changed then. */
  readonly error: string | null;
};

/** A source of people's own. */
export type SourceDetail = {
  readonly id: string;
  readonly name: string;
  readonly endpoints: readonly { readonly id: string; readonly name: string }[];
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
  /** The last version that was to read everything; null where there was none. */
  readonly reading: SourceReading | null;
  /** The newest version in use, as JSON text; null: it is not mapped yet. */
  readonly definition: string | null;
};

/** One source; null where there is none. Admins only. */
export async function getSource(id: string): Promise<SourceDetail | null> {
  await requireAdmin();
  if (!z.guid().safeParse(id).success) return null;
  const found = await db().source.findUnique({
    where: { id, deletedAt: null },
    include: {
      endpoints: {
        where: { deletedAt: null },
        select: { id: true, name: true },
        orderBy: { createdAt: "asc" },
      },
      reread: true,
      versions: { where: { since: { not: null } }, orderBy: { version: "desc" }, take: 100 },
    },
  });
  if (!found) return null;
  return {
    id,
    name: found.name,
    endpoints: found.endpoints,
    versions: found.versions.map(({ version, createdAt, createdBy, since }) => ({
      version,
      createdAt,
      createdBy,
      readsAll: since === NIL_ID,
      replacedBy:
        found.versions.find((one) => one.since === NIL_ID && one.version > version)?.version ??
        null,
    })),
    reading: found.reread && {
      version: found.reread.version,
      done: Number(found.reread.done),
      total: Number(found.reread.total),
      finished: found.reread.finishedAt !== null,
      error: found.reread.error,
    },
    definition: found.versions[0]?.definition ?? null,
  };
}

/** What a source's definition is called and holds, for a file; null where it has none. Admins only. */
export async function exportSource(
  id: string,
): Promise<{ readonly name: string; readonly text: string } | null> {
  const source = await getSource(id);
  if (!source?.definition) return null;
  const slug = z.object({ slug: z.string() }).safeParse(JSON.parse(source.definition)).data?.slug;
  return { name: `${slug ?? "source"}.json`, text: `${source.definition}\n` };
}
