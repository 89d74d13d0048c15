import { z } from "zod";
import { openPool } from "@/lib/connect";
import { NIL_ID } from "@/lib/facts/identity";
import { type Layout, readLayout } from "@/lib/facts/slots";
import { wholeEvent } from "@/lib/ingest/apply/upsert-events";
import { wholeMessage } from "@/lib/ingest/apply/upsert-messages";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import { ownFacts } from "@/lib/ingest/lock";
import { applyRequests } from "@/lib/ingest/process";
import { knownPoison } from "@/lib/ingest/read/poison";
import { readRequests } from "@/lib/ingest/read/read-requests";
import { processedRequestsAfter } from "@/lib/ingest/read/stored-request";
import { type DriverTx, type RawTx, rawTransaction } from "@/lib/raw-transaction";
import { inOneGo } from "@/lib/slots/cluster";
import { carryEvents, carryOthers, rawEndsAt } from "./carry-over";
import { deriveRestAnew } from "./derive-rest-anew";
import { checkMayCreate, enterShadow, makeShadow } from "./shadow";

/** Rows of one table that only the live data or only the rebuilt data have. */
export type Difference = {
  readonly table: (typeof DERIVED_TABLES)[number];
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
};

const SCHEMA = "pushlens_rebuild";
const PAGE_REQUESTS = 200;
const PATIENCE = 24 * 3_600_000;

/** What raw did not cover. */
export type Carried = { readonly until: Date; readonly events: number };

type Options = {
  readonly replace: boolean;
  readonly onProgress?: (requests: number) => void;
  /** Told where retention has removed raw bodies: events received until then were taken over. */
  readonly onCarried?: (carried: Carried) => void;
};

/**
 * Derives everything anew from the raw requests, into tables of its own, and compares. What raw no
 * longer covers is derived from the events, which retention leaves. With
 * `replace`, the rebuilt tables then take the place of the live ones; without it everything is rolled
 * back. Workers pause meanwhile, receiving goes on. The result is empty where live equals rebuilt.
 * Throws, with nothing changed, where the database would write to the live tables instead.
 */
export async function rebuild(connectionString: string, options: Options): Promise<Difference[]> {
  const pool = openPool(connectionString, { max: 1 }, { unhurried: true });
  try {
    return await rawTransaction(
      pool,
      async (tx) => {
        await checkMayCreate(tx);
        await inOneGo(tx);
        await ownFacts(tx, "rereads go on");
        await makeShadow(tx, SCHEMA);
        await enterShadow(tx, SCHEMA);
        await deriveAll(tx, options);
        const differences = await compare(tx);
        if (!options.replace) throw new Compared(differences);
        await replace(tx);
        await tx.$executeRawUnsafe(`DROP SCHEMA ${SCHEMA} CASCADE`);
        return differences;
      },
      PATIENCE,
    );
  } catch (error) {
    if (error instanceof Compared) return error.differences;
    throw error;
  } finally {
    await pool.end();
  }
}

/** Thrown to take everything back once it is compared. */
class Compared extends Error {
  readonly differences: Difference[];

  constructor(differences: Difference[]) {
    super("compared");
    this.differences = differences;
  }
}

async function deriveAll(tx: DriverTx, options: Options): Promise<void> {
  const layout = await readLayout(tx);
  const until = await rawEndsAt(tx);
  if (until) {
    const events = await carryEvents(tx, until, layout);
    options.onCarried?.({ until, events });
  }
  await deriveFromRaw(tx, layout, options.onProgress ?? (() => undefined));
  if (until) await carryOthers(tx, until);
}

async function deriveFromRaw(
  tx: DriverTx,
  layout: Layout,
  onProgress: (requests: number) => void,
): Promise<void> {
  const poison = await knownPoison(tx);
  let after = NIL_ID;
  let done = 0;
  for (;;) {
    const page = await processedRequestsAfter(tx, after, PAGE_REQUESTS);
    await applyRequests(tx, await readRequests(tx, page, poison), layout);
    done += page.length;
    onProgress(done);
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** What rows say, whatever they leave out of it. */
const WHOLE: Readonly<Record<string, (of: string) => string>> = {
  event: wholeEvent,
  message: wholeMessage,
};

const countSchema = z.array(z.object({ count: z.number() })).length(1);

async function countOnly(tx: RawTx, table: string, here: string, there: string): Promise<number> {
  const columns = WHOLE[table]?.("f") ?? "*";
  const rows = await tx.$queryRawUnsafe(
    `SELECT count(*)::float8 AS count FROM
     (SELECT ${columns} FROM ${here}.${table} f EXCEPT SELECT ${columns} FROM ${there}.${table} f) only_here`,
  );
  return countSchema.parse(rows)[0]?.count ?? 0;
}

async function compare(tx: RawTx): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const table of DERIVED_TABLES) {
    const onlyLive = await countOnly(tx, table, "public", SCHEMA);
    const onlyRebuilt = await countOnly(tx, table, SCHEMA, "public");
    if (onlyLive + onlyRebuilt > 0) differences.push({ table, onlyLive, onlyRebuilt });
  }
  return differences;
}

async function replace(tx: RawTx): Promise<void> {
  for (const table of DERIVED_TABLES) {
    await tx.$executeRawUnsafe(`DELETE FROM public.${table}`);
    await tx.$executeRawUnsafe(`INSERT INTO public.${table} SELECT * FROM ${SCHEMA}.${table}`);
  }
  await deriveRestAnew(tx);
}
