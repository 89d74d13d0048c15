import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { openClient } from "@/lib/connect";
import { BODY_PARTS, type BodyPart, bodyPartsSchema, makePart } from "@/lib/facts/body-parts";
import { migrate } from "@/lib/migrate/apply";
import { dropViews } from "@/lib/migrate/drop-views";
import { readMigrations } from "@/lib/migrate/folder";
import { FORMAT } from "./back-up";
import { CUT_OFF, type Frame, readFrames } from "./frames";
import { listed, quoted } from "./tables";

const headerSchema = z.object({
  format: z.literal(FORMAT),
  at: z.string(),
  migrations: z.array(z.string()),
  /** Left out by versions that kept bodies with their requests. */
  bodyParts: bodyPartsSchema.default([]),
});
const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
const endSchema = z.object({ bytes: z.number(), sha256: z.string() });
const lastSchema = z.object({ tables: z.number() });

/** What was restored. */
export type Restored = {
  /** When the backup was made. */
  readonly at: string;
  readonly tables: number;
  /** In base64; null where the backup is without it. */
  readonly secretKey: string | null;
};

/**
 * Restores a backup into a database where nobody has begun anything: with the schema that it was
 * made of, every table checked, all or nothing; then that schema is brought to this version's.
 */
export async function restore(url: string, file: string, migrations: string): Promise<Restored> {
  const client = await openClient(
    url,
    { application_name: "pushlens restore" },
    { unhurried: true },
  );
  try {
    const frames = readFrames(unpacked(file));
    const header = headerOf(await frames.next());
    await emptyOut(client, tablesOf(migrations));
    await migrate(url, migrations, header.migrations);
    await client.query("begin");
    await makeParts(client, header.bodyParts);
    const restored = await new Restorer(client).take(frames);
    await client.query("commit");
    await migrate(url, migrations);
    return { at: header.at, ...restored };
  } finally {
    await client.end();
  }
}

/** The file's bytes, unpacked; says in words where the file itself ends too early or is none. */
async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  try {
    const packed = createReadStream(file);
    const gunzip = createGunzip();
    packed.on("error", (error) => gunzip.destroy(error));
    yield* packed.pipe(gunzip);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "Z_BUF_ERROR") throw new Error(CUT_OFF);
    if (code?.startsWith("Z_"))
      throw new Error(
        "This is no backup of Pushlens, or its bytes were changed. Nothing was restored; take another copy of the file.",
      );
    throw error;
  }
}

function headerOf(first: IteratorResult<Frame>): z.infer<typeof headerSchema> {
  const known = first.done || first.value.kind !== "H" ? null : jsonOf(first.value);
  const header = headerSchema.safeParse(known);
  if (header.success) return header.data;
  throw new Error("This is no backup of Pushlens, or one of a newer version. Nothing was changed.");
}

function jsonOf({ content }: Frame): unknown {
  return JSON.parse(content.toString());
}

/**
 * Refuses a database that somebody uses; takes away the empty tables of one that only was started,
 * one by one: the schema may belong to somebody else, and rights may be granted on it.
 */
async function emptyOut(client: pg.Client, ours: readonly string[]): Promise<void> {
  const names = await namesOf(
    client,
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace
     and relkind in ('r', 'p') and not relispartition`,
  );
  const tables = names.filter((name) => name !== "_prisma_migrations");
  if (tables.length > 0 && !tables.includes("webhook_request")) {
    throw new Error("The database holds tables that are not Pushlens'. Nothing was changed.");
  }
  for (const name of ["users", "endpoint", "webhook_request", "workspace"]) {
    if (!tables.includes(name)) continue;
    const found = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (found.rowCount) {
      throw new Error(
        "The installation is in use: restore into an empty one (another PUSHLENS_DATA_DIR or DATABASE_URL). Nothing was changed.",
      );
    }
  }
  const routines = await namesOf(
    client,
    `select distinct tgfoid::regprocedure::text as name from pg_trigger
     join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
     where relnamespace = 'public'::regnamespace and pronamespace = relnamespace and not tgisinternal
       and relname = any($1)`,
    [ours],
  );
  const there = names.filter((name) => ours.includes(name)).map((name) => `public.${quoted(name)}`);
  await client.query("begin");
  await dropViews(client);
  if (there.length > 0) await client.query(`drop table ${there.join(", ")}`);
  for (const name of routines) await client.query(`drop routine ${name}`);
  await client.query("commit");
}

/**
 * Makes the parts for bodies that the backup was made of, so that retention goes on to take days as a whole. Those that
 * the schema began with are empty, and one of them may be in the way of a longer one.
 */
async function makeParts(client: pg.Client, parts: readonly BodyPart[]): Promise<void> {
  if (parts.length === 0) return;
  const { rows } = await client.query<BodyPart>(BODY_PARTS);
  for (const { name } of rows) await client.query(`drop table ${quoted(name)}`);
  for (const part of parts) for (const statement of makePart(part)) await client.query(statement);
}

/** The names of all tables that the migrations make. */
function tablesOf(migrations: string): readonly string[] {
  const made = readMigrations(migrations).flatMap(({ sql }) => [
    ...sql.matchAll(/^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gim),
  ]);
  return ["_prisma_migrations", ...made.map(([, name]) => name ?? "")];
}

async function namesOf(
  client: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(text, [...values]);
  return rows.map(({ name }) => name);
}

type Open = { readonly name: string; readonly stream: CopyStreamQuery; readonly checksum: Hash };

/** Takes frames in their order, table by table. */
class Restorer {
  readonly #client: pg.Client;
  #open: Open | null = null;
  #bytes = 0;
  #tables = 0;
  #secretKey: string | null = null;
  #last: number | null = null;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async take(frames: AsyncIterable<Frame>): Promise<Omit<Restored, "at">> {
    for await (const frame of frames) await this.#takeOne(frame);
    if (this.#last === null || this.#last !== this.#tables) throw new Error(CUT_OFF);
    return { tables: this.#tables, secretKey: this.#secretKey };
  }

  async #takeOne(frame: Frame): Promise<void> {
    const { kind, content } = frame;
    if (kind === "K") this.#secretKey = content.toString();
    else if (kind === "T") this.#begin(tableSchema.parse(jsonOf(frame)));
    else if (kind === "D") await this.#write(content);
    else if (kind === "E") await this.#end(endSchema.parse(jsonOf(frame)));
    else if (kind === "Z") this.#last = lastSchema.parse(jsonOf(frame)).tables;
    else throw new Error("The backup is damaged: it holds what no version knows.");
  }

  #begin(table: z.infer<typeof tableSchema>): void {
    const text = `copy ${quoted(table.name)} (${listed(table)}) from stdin`;
    const stream = this.#client.query(copyFrom(text));
    // What goes wrong is thrown where the next frame is written, or the table ends.
    stream.on("error", () => undefined);
    this.#open = { name: table.name, stream, checksum: createHash("sha256") };
    this.#bytes = 0;
  }

  async #write(content: Buffer): Promise<void> {
    const { stream, checksum } = this.#table();
    checksum.update(content);
    this.#bytes += content.length;
    if (stream.errored) throw stream.errored;
    // A copy: the frame is part of a buffer that is read into again.
    if (!stream.write(Buffer.from(content))) await once(stream, "drain");
  }

  async #end({ bytes, sha256 }: z.infer<typeof endSchema>): Promise<void> {
    const { name, stream, checksum } = this.#table();
    if (stream.errored) throw stream.errored;
    stream.end();
    await once(stream, "finish");
    if (bytes !== this.#bytes || sha256 !== checksum.digest("hex"))
      throw new Error(`The backup's table ${name} is damaged. Nothing was restored.`);
    this.#tables++;
    this.#open = null;
  }

  #table(): Open {
    if (!this.#open) throw new Error("The backup is damaged: rows without a table.");
    return this.#open;
  }
}
