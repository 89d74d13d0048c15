import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { openClient } from "@/lib/connect";
import { BODY_PARTS, type BodyPart } from "@/lib/facts/body-parts";
import { holdFacts } from "@/lib/ingest/lock";
import { writeFrame } from "./frames";
import { contentsOf, readTables, type TableShape } from "./tables";

export const FORMAT = "pushlens-backup-1";

/** What a backup holds. */
export type BackedUp = { readonly tables: number; readonly bytes: number };

type Options = {
  /** Put into the backup, where somebody asks for it. */
  readonly secretKey: string | null;
  readonly onTable?: (name: string, done: number, total: number) => void;
};

/**
 * Writes every table of a database into one file, as of one instant, while everything goes on. The
 * file appears under its name only once it is whole and on disk; what is there is not overwritten.
 */
export async function backUp(url: string, file: string, options: Options): Promise<BackedUp> {
  const client = await openClient(
    url,
    { application_name: "pushlens backup" },
    { unhurried: true },
  );
  const partial = `${file}.partial`;
  try {
    const gzip = createGzip();
    // `write` tells of it; without anybody who listens it would end the process.
    gzip.on("error", () => undefined);
    const out = createWriteStream(partial, { flags: "wx", mode: 0o600 });
    gzip.pipe(out);
    // A full disk must end the copying, which waits for room in the stream.
    out.on("error", (error) => gzip.destroy(error));
    const done = finished(out);
    done.catch(() => undefined);
    const written = await writeAll(client, gzip, options);
    gzip.end();
    await done;
    await keep(partial, file);
    return written;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function keep(partial: string, file: string): Promise<void> {
  const handle = await open(partial, "r");
  await handle.sync();
  await handle.close();
  // Unlike a rename, a link never takes the place of a file that is there.
  await link(partial, file).finally(() => rm(partial));
}

async function writeAll(client: pg.Client, gzip: Gzip, options: Options): Promise<BackedUp> {
  const isSpread = await begin(client);
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null order by 1",
  );
  const migrations = rows.map(({ name }) => name);
  const bodyParts = (await client.query<BodyPart>(BODY_PARTS)).rows;
  const header = { format: FORMAT, at: new Date().toISOString(), migrations, bodyParts };
  await write(gzip, writeFrame("H", header));
  if (options.secretKey) await write(gzip, writeFrame("K", Buffer.from(options.secretKey)));
  const tables = await readTables(client);
  let bytes = 0;
  for (const [index, table] of tables.entries()) {
    bytes += await writeTable(client, gzip, table, isSpread);
    options.onTable?.(table.name, index + 1, tables.length);
  }
  await write(gzip, writeFrame("Z", { tables: tables.length }));
  await client.query("commit");
  return { tables: tables.length, bytes };
}

/**
 * Where facts lie on several nodes there is no instant of all of them but one that nobody writes at: processing waits
 * until the connection ends, and receiving goes on. Gives whether that is so.
 */
async function holdSpreadFacts(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('facts_slot') is not null as made",
  );
  if (!rows[0]?.made) return false;
  const { rowCount } = await client.query("select from facts_slot");
  if ((rowCount ?? 0) <= 1) return false;
  await holdFacts(client);
  return true;
}

/** Holds the bodies before the instant is chosen: what retention drops later would be missing from it. */
async function begin(client: pg.Client): Promise<boolean> {
  const isSpread = await holdSpreadFacts(client);
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('request_body') is not null as made",
  );
  await client.query("begin isolation level repeatable read, read only");
  if (rows[0]?.made) await client.query("lock table request_body in access share mode");
  return isSpread;
}

async function writeTable(
  client: pg.Client,
  gzip: Gzip,
  table: TableShape,
  isSpread: boolean,
): Promise<number> {
  await write(gzip, writeFrame("T", table));
  const text = `copy (${contentsOf(table, isSpread)}) to stdout`;
  const checksum = createHash("sha256");
  let bytes = 0;
  for await (const chunk of client.query(copyTo(text)) as AsyncIterable<Buffer>) {
    checksum.update(chunk);
    bytes += chunk.length;
    await write(gzip, writeFrame("D", chunk));
  }
  await write(gzip, writeFrame("E", { bytes, sha256: checksum.digest("hex") }));
  return bytes;
}

async function write(gzip: Gzip, bytes: Buffer): Promise<void> {
  if (gzip.errored) throw gzip.errored;
  if (!gzip.write(bytes)) await once(gzip, "drain");
}
