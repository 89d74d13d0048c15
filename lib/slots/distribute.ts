import { z } from "zod";
import { openPool } from "@/lib/connect";
import { readSlots, type Slots } from "@/lib/facts/slots";
import { ownFacts } from "@/lib/ingest/lock";
import { type DriverTx, rawTransaction } from "@/lib/raw-transaction";
import { countNodes, NoCluster } from "./citus";
import { inOneGo } from "./cluster";
import { keyBySlot, SLOT_TABLES } from "./key-by-slot";

/** A step of distributing, as it begins. */
export type DistributeStep = {
  readonly table: string;
  readonly done: number;
  readonly total: number;
};

/** What `distribute` found, or did. */
export type Distributed = {
  readonly nodes: number;
  readonly slots: number;
  /** About how many events and messages there are. */
  readonly rows: number;
  /** Whether the facts lie in these slots, and whether they did before. */
  readonly there: boolean;
  readonly wasThere: boolean;
  /** False where rollups of before are still in one slot: right in their sums, and to be counted anew. */
  readonly counted: boolean;
};

type Options = {
  /** False: only what would be done is found out. */
  readonly really: boolean;
  readonly onStep?: (step: DistributeStep) => void;
};

/** What may take hours where there are facts. */
const PATIENCE = 24 * 3_600_000;

/**
 * Spreads an installation's facts over the nodes of the Citus cluster that its database coordinates, in so many slots:
 * in one transaction, for which processing pauses and receiving goes on. Rollups are left as they are, and right in
 * their sums. Can be run again. Throws `NoCluster`, with nothing changed, where that cannot be.
 */
export async function distribute(
  url: string,
  count: number,
  { really, onStep = () => undefined }: Options,
): Promise<Distributed> {
  const pool = openPool(url, { max: 1 }, { unhurried: true });
  try {
    return await rawTransaction(
      pool,
      async (tx) => {
        const nodes = await countNodes(tx);
        if (count < nodes)
          throw new NoCluster(
            `PUSHLENS_SLOTS is ${count}, but there are ${nodes} nodes, of which each needs a slot: set it to two to four for each node.`,
          );
        if (really) await ownFacts(tx);
        const known = await readSlots(tx);
        if (known.length > 1 && known.length !== count)
          throw new NoCluster(
            `PUSHLENS_SLOTS is ${count}, but the facts lie in ${known.length} slots: set it to that.`,
          );
        const wasThere = known.length === count;
        if (really && !wasThere) await spread(tx, count, onStep);
        const found = await lookAtFacts(tx);
        return { nodes, slots: count, wasThere, there: wasThere || really, ...found };
      },
      PATIENCE,
    );
  } finally {
    await pool.end();
  }
}

const factsSchema = z.tuple([z.object({ rows: z.number(), counted: z.boolean() })]);

async function lookAtFacts(tx: DriverTx) {
  const rows = await tx.$queryRawUnsafe(`
    SELECT (SELECT count(*) FROM event)::float8 + (SELECT count(*) FROM message)::float8 AS rows,
      (SELECT count(*) FROM rollup r WHERE r.slot <> ALL(ARRAY(SELECT slot FROM facts_slot)))::float8 = 0 AS counted`);
  return factsSchema.parse(rows)[0];
}

async function spread(
  tx: DriverTx,
  count: number,
  onStep: (step: DistributeStep) => void,
): Promise<void> {
  await inOneGo(tx);
  await tx.$executeRawUnsafe(
    `SELECT create_distributed_table('applied_request', 'slot', colocate_with => 'none', shard_count => ${count})`,
  );
  await keyBySlot(tx, await findSlots(tx, count));
  const tables = Object.keys(SLOT_TABLES);
  for (const [done, table] of tables.entries()) {
    onStep({ table, done, total: tables.length });
    await tx.$executeRawUnsafe(
      `SELECT create_distributed_table('${table}', 'slot', colocate_with => 'applied_request')`,
    );
  }
}

const slotsSchema = z.array(z.object({ slot: z.number() }));

/** How many numbers are tried: with that many a shard that none of them falls into is out of the question. */
const TRIED = 32_000;

/** The smallest numbers, from 1 on, of which each lies in a shard of its own: else nodes had unequal shares. */
async function findSlots(tx: DriverTx, count: number): Promise<Slots> {
  const rows = slotsSchema.parse(
    await tx.$queryRawUnsafe(
      `SELECT min(slot)::int AS slot FROM generate_series(1, $1::int) AS slot
       GROUP BY get_shard_id_for_distribution_column('applied_request', slot::int2) ORDER BY 1`,
      TRIED,
    ),
  );
  const [first, ...rest] = rows.map(({ slot }) => slot);
  if (first === undefined || rows.length !== count)
    throw new Error(`Of ${count} shards ${rows.length} have a slot.`);
  return [first, ...rest];
}
