import { z } from "zod";
import type { RawTx } from "@/lib/raw-transaction";

type Queries = Pick<RawTx, "$queryRawUnsafe">;

/** Versions before it do not know PostgreSQL 18. */
const OLDEST = 14;

const extensionSchema = z.tuple([
  z.object({ installed: z.string().nullable(), available: z.string().nullable() }),
]);
const countSchema = z.tuple([z.object({ count: z.number() })]);

/** A server that cannot spread facts over nodes; its message is one line that says what to do. */
export class NoCluster extends Error {
  constructor(message: string) {
    super(`${message} Nothing was changed.`);
  }
}

/** The version of Citus that a database has; null where it has none. */
export async function citusVersion(tx: Queries): Promise<string | null> {
  return (await readExtension(tx)).installed;
}

async function readExtension(tx: Queries) {
  const rows = await tx.$queryRawUnsafe(`
    SELECT (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS installed,
      (SELECT default_version FROM pg_available_extensions WHERE name = 'citus') AS available`);
  return extensionSchema.parse(rows)[0];
}

/** How many nodes take slots; throws where a database is no coordinator that this version can work with. */
export async function countNodes(tx: Queries): Promise<number> {
  const { installed, available } = await readExtension(tx);
  if (installed === null)
    throw new NoCluster(
      available === null
        ? `The server of DATABASE_URL has no Citus: facts are spread over the nodes of a Citus cluster (${OLDEST} or newer).`
        : "The database of DATABASE_URL does not have the extension citus yet: run `create extension citus` there and on every node, and add the nodes with `citus_add_node`.",
    );
  if (Number.parseInt(installed, 10) < OLDEST)
    throw new NoCluster(
      `The server of DATABASE_URL has Citus ${installed}: ${OLDEST} or newer is needed.`,
    );
  const rows = await tx.$queryRawUnsafe(
    "SELECT count(*)::float8 AS count FROM pg_dist_node WHERE noderole = 'primary' AND shouldhaveshards AND groupid <> 0",
  );
  const [{ count }] = countSchema.parse(rows);
  if (count === 0)
    throw new NoCluster(
      "The Citus of DATABASE_URL has no nodes: add each with `select citus_add_node('host', 5432)` there first.",
    );
  return count;
}
