import type { Pool } from "pg";
import { z } from "zod";
import { openPoolBeside } from "@/lib/connect";
import type { Db } from "@/lib/db";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";

/** Where a slot's transactions are run: on the node that holds it, or at home, with all others. */
export type Node = { readonly name: string; readonly pool: Pool };

/** How long it is believed where slots are (ms): where one has moved, its new node is asked by the old one. */
const KNOWN = 60_000;
const CONNECTIONS = 4;

type Known = {
  readonly until: number;
  readonly nodes: Promise<ReadonlyMap<number, Node>>;
};

const shared = globalThis as typeof globalThis & {
  pushlensNodes?: WeakMap<Pool, Known>;
  pushlensNodePools?: WeakMap<Pool, Map<string, Pool>>;
};

const ADDRESSES = `
SELECT f.slot::int AS slot, n.nodename AS host, n.nodeport AS port
FROM facts_slot f
JOIN pg_dist_placement p ON p.shardid = get_shard_id_for_distribution_column('event', f.slot)
JOIN pg_dist_node n ON n.groupid = p.groupid AND n.noderole = 'primary'
WHERE n.groupid <> 0 AND n.metadatasynced`;

const hasCitusSchema = z.tuple([z.object({ has: z.boolean() })]);
const addressesSchema = z.array(z.object({ slot: z.number(), host: z.string(), port: z.number() }));

/** The nodes that hold slots by themselves, by slot; a slot that has none is written at home. */
async function nodesOf(home: Pool): Promise<ReadonlyMap<number, Node>> {
  shared.pushlensNodes ??= new WeakMap();
  const known = shared.pushlensNodes.get(home);
  if (known && known.until > Date.now()) return known.nodes;
  const nodes = readNodes(home);
  shared.pushlensNodes.set(home, { until: Date.now() + KNOWN, nodes });
  nodes.catch(() => shared.pushlensNodes?.delete(home));
  return nodes;
}

async function readNodes(home: Pool): Promise<ReadonlyMap<number, Node>> {
  const [{ has }] = hasCitusSchema.parse(
    (await home.query("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS has"))
      .rows,
  );
  if (!has) return new Map();
  const addresses = addressesSchema.parse((await home.query(ADDRESSES)).rows);
  return new Map(
    addresses.map(({ slot, host, port }) => {
      const name = `${host}:${port}`;
      return [slot, { name, pool: nodePool(home, name, { host, port }) }];
    }),
  );
}

function nodePool(home: Pool, name: string, at: { host: string; port: number }): Pool {
  shared.pushlensNodePools ??= new WeakMap();
  let pools = shared.pushlensNodePools.get(home);
  if (!pools) {
    pools = new Map();
    shared.pushlensNodePools.set(home, pools);
  }
  let pool = pools.get(name);
  if (!pool) {
    pool = openPoolBeside(home, { ...at, max: CONNECTIONS, allowExitOnIdle: true });
    pools.set(name, pool);
  }
  return pool;
}

/** Slots, with what is to be written in each, by the node that holds them. */
export async function byNode<Part>(
  db: Db,
  parts: ReadonlyMap<number, Part>,
): Promise<{ readonly node: Node; readonly parts: readonly (readonly [number, Part])[] }[]> {
  const home = { name: "home", pool: poolOf(db) };
  const nodes = await nodesOf(home.pool);
  const found = new Map<string, { node: Node; parts: (readonly [number, Part])[] }>();
  for (const [slot, part] of parts) {
    const node = nodes.get(slot) ?? home;
    const own = found.get(node.name);
    if (own) own.parts.push([slot, part]);
    else found.set(node.name, { node, parts: [[slot, part]] });
  }
  return [...found.values()];
}

/** Codes of a connection that was never made. */
const UNREACHED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Runs a transaction on a node; through home, which reaches its nodes by ways of its own, where this one does not. */
export async function onNode<Result>(
  db: Db,
  { name, pool }: Node,
  run: (tx: DriverTx) => Promise<Result>,
): Promise<Result> {
  const home = poolOf(db);
  try {
    return await rawTransaction(pool, run);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (pool === home || !UNREACHED.has(code)) throw error;
    log().debug({ node: name, code }, "a node cannot be reached from here; home is asked instead");
    return await rawTransaction(home, run);
  }
}
