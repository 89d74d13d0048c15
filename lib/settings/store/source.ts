import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { NIL_ID } from "@/lib/facts/identity";
import { keepReported } from "@/lib/facts/reported";
import { customProvider } from "@/lib/providers/custom";
import { SourceError } from "@/lib/providers/source/check";
import { sayProblem } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { nameSchema } from "./line";
import { notifyEndpoints } from "./notify";

/** What is refused of a definition: at most so many places are told. */
const MOST_TOLD = 12;

/**
 * A definition as it is stored: JSON text. Throws `bad_request` with the places that are wrong, as in
 * `rules[3].when[0].at: …`.
 */
export function definitionText(definition: unknown): string {
  try {
    const text = JSON.stringify(definition, null, 2) ?? "null";
    customProvider(text);
    return text;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const say = words("sources");
    const told = error.problems
      .slice(0, MOST_TOLD)
      .map(({ path, message }) =>
        say("problemAt", { place: path || say("theDefinition"), problem: sayProblem(message) }),
      );
    const more = error.problems.length - told.length;
    if (more > 0) told.push(say("andMoreProblems", { n: more }));
    throw new PushlensError("bad_request", told.join("\n"));
  }
}

export type NewSource = {
  readonly name: string;
  /** Left out: it is not mapped yet. */
  readonly definition?: unknown;
  /** Who makes it, as they are called now. */
  readonly createdBy: string;
};

/**
 * Stores a source of people's own, and its definition as its first version, which reads all that ever came.
 * No guard: for provisioning and the guarded verbs. Throws `conflict` for a name that is taken, `bad_request`
 * for a definition that cannot be used.
 */
export async function insertSource(
  tx: Tx,
  input: NewSource,
): Promise<{ readonly id: string; readonly name: string }> {
  const name = nameSchema.parse(input.name);
  const definition = input.definition === undefined ? null : definitionText(input.definition);
  await refuseTakenName(tx, name);
  const id = uuidv7();
  await tx.source.create({ data: { id, name } });
  if (definition !== null) {
    await insertVersion(tx, {
      sourceId: id,
      definition,
      createdBy: input.createdBy,
      since: NIL_ID,
    });
  }
  return { id, name };
}

/** Throws `conflict` where another source than `id` has this name, whatever its capitals. */
export async function refuseTakenName(tx: Tx, name: string, id?: string): Promise<void> {
  await lockSources(tx);
  const other = await sourceIdByName(tx, name);
  if (other === null || other === id) return;
  throw new PushlensError("conflict", words("sources")("nameTaken", { name }));
}

/** The id of a source by its name, whatever its capitals; null where there is none. */
export async function sourceIdByName(tx: Tx, name: string): Promise<string | null> {
  const found = await tx.source.findFirst({
    where: { name: { equals: name.trim(), mode: "insensitive" }, deletedAt: null },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** A name that no source has: the one wished for, or the same with a number. */
export async function freeSourceName(tx: Tx, wished: string): Promise<string> {
  await lockSources(tx);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished.slice(0, 70)} ${number}`;
    if ((await sourceIdByName(tx, name)) === null) return name;
  }
}

/** Two at once must not both find a name free. */
async function lockSources(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7275434)`;
}

const latestSchema = z.array(z.object({ version: z.number().nullable() })).length(1);

/** Stores the next version of a source, and tells every process. `definition` is what `definitionText` gave. */
export async function insertVersion(
  tx: Tx,
  version: {
    readonly sourceId: string;
    readonly definition: string;
    readonly createdBy: string;
    readonly since: string | null;
  },
): Promise<number> {
  const [latest] = latestSchema.parse(
    await tx.$queryRaw`SELECT max(version) AS version FROM source_version WHERE source_id = ${version.sourceId}::uuid`,
  );
  const number = (latest?.version ?? 0) + 1;
  await tx.sourceVersion.create({ data: { ...version, version: number } });
  if (version.since !== null) await keepReported(tx);
  await notifySource(tx, version.sourceId);
  return number;
}

/** Tells every process that the endpoints of a source are read otherwise, once the transaction commits. */
export async function notifySource(tx: Tx, sourceId: string): Promise<void> {
  const endpoints = await tx.endpoint.findMany({ where: { sourceId }, select: { id: true } });
  for (const { id } of endpoints) await notifyEndpoints(tx, id);
}
