import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import {
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { log } from "@/lib/log";
import type { NewRequest } from "./new-request";
import type { Marker } from "./spool-name";
import {
  CLOSED,
  DAMAGED,
  isAbandoned,
  markerOf,
  newSpoolName,
  OPEN,
  refusedName,
} from "./spool-name";
import { decodeRecords, encodeRecord } from "./spool-record";

/** A file is read whole when it is drained, so it is closed well before that hurts. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** About what a request takes: on a full disk a byte may still find room. */
const PROBE = Buffer.alloc(64 * 1024);
const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;

type Current = {
  readonly path: string;
  readonly marker: Marker;
  readonly handle: FileHandle;
  bytes: number;
};

/**
 * Requests on disk while the database is away: appended and fsync'd before they are acknowledged,
 * checksummed, bounded, and inserted in order once the database is back. Inserting one twice does
 * no harm, so a crash at any point loses and doubles nothing.
 */
export class Spool {
  readonly #instance = randomUUID();
  readonly #folder: string;
  readonly #maxTotal: number;
  #current: Current | null = null;
  /** Bytes on disk; null before they were measured. */
  #total: number | null = null;
  #draining: Promise<void> = Promise.resolve();
  #appending: Promise<void> = Promise.resolve();

  constructor(folder: string, maxTotalBytes = MAX_TOTAL_BYTES) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
    this.#maxTotal = maxTotalBytes;
  }

  /** Resolves once the requests are on disk; throws where they cannot be written or do not fit. */
  async append(requests: readonly NewRequest[]): Promise<void> {
    const run = this.#appending.then(() => this.#append(requests));
    this.#appending = run.catch(() => undefined);
    await run;
  }

  async #append(requests: readonly NewRequest[]): Promise<void> {
    this.#total ??= await this.#measure();
    this.#current ??= await this.#begin();
    const { handle, marker } = this.#current;
    const bytes = Buffer.concat(requests.map((request) => encodeRecord(request, marker)));
    if (this.#total + bytes.length > this.#maxTotal) throw new Error("the spool is full");
    try {
      await handle.appendFile(bytes);
      await handle.sync();
    } catch (error) {
      await this.#cutBack(this.#current);
      throw error;
    }
    this.#current.bytes += bytes.length;
    this.#total += bytes.length;
    if (this.#current.bytes > MAX_FILE_BYTES) await this.#close();
  }

  /**
   * Takes away what is half written: on a full disk nothing else makes room, and a drain could not
   * set it aside. Where even that fails it ends the file.
   */
  async #cutBack({ handle, bytes }: Current): Promise<void> {
    await handle.truncate(bytes).catch(() => this.#close().catch(() => undefined));
  }

  async #begin(): Promise<Current> {
    const name = newSpoolName(this.#instance);
    const path = join(this.#folder, name);
    const handle = await open(path, "ax", 0o600);
    const folder = await open(this.#folder, "r");
    await folder.sync().finally(() => folder.close());
    return { path, marker: markerOf(name), handle, bytes: 0 };
  }

  async #close(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    if (!current) return;
    await current.handle.close();
    await rename(current.path, current.path.replace(OPEN, CLOSED));
  }

  /**
   * Inserts what waits, oldest first, and gives how many requests that were. One after the other:
   * a drain that runs already may have looked for files before the last of them was there.
   */
  async drain(insert: (requests: readonly NewRequest[]) => Promise<void>): Promise<number> {
    const run = this.#draining.then(() => this.#drain(insert));
    this.#draining = run.then(
      () => undefined,
      () => undefined,
    );
    return await run;
  }

  async #drain(insert: (requests: readonly NewRequest[]) => Promise<void>): Promise<number> {
    await this.#appending;
    await this.#close();
    let drained = 0;
    const names = (await readdir(this.#folder)).sort();
    for (const name of names) {
      if (!name.endsWith(CLOSED) && !isAbandoned(name, this.#instance)) continue;
      drained += await this.#drainFile(name, insert);
    }
    if (drained > 0) this.#total = await this.#measure();
    return drained;
  }

  async #drainFile(
    name: string,
    insert: (requests: readonly NewRequest[]) => Promise<void>,
  ): Promise<number> {
    const path = join(this.#folder, name);
    const file = await readFile(path).catch(ignoreGone);
    if (!file) return 0;
    const { requests, damaged } = decodeRecords(file, markerOf(name));
    const step = 100;
    for (let start = 0; start < requests.length; start += step)
      await insert(requests.slice(start, start + step));
    if (damaged.length > 0) await this.#keepDamaged(path, damaged);
    await unlink(path).catch(ignoreGone);
    return requests.length;
  }

  /** Sets aside what of a file is not whole, for `spool recover` and for people. */
  async #keepDamaged(path: string, damaged: readonly Buffer[]): Promise<void> {
    const bytes = Buffer.concat(damaged);
    const aside = `${path}${DAMAGED}`;
    // On a full disk the whole file is set aside: what was stored of it is stored once.
    await writeThrough(aside, bytes).catch(() => rename(path, aside));
    log().error(
      { path: aside, bytes: bytes.length },
      "a spool file is damaged: what is whole was stored, the rest is set aside; see `pushlens spool list`",
    );
  }

  /** True where there is room, and a file can be written through to disk. */
  async isWritable(): Promise<boolean> {
    this.#total ??= await this.#measure();
    const probe = join(this.#folder, `${this.#instance}.probe`);
    try {
      await writeFile(probe, PROBE, { mode: 0o600, flush: true });
    } finally {
      await unlink(probe).catch(ignoreGone);
    }
    return this.#total + PROBE.length < this.#maxTotal;
  }

  /** Writes one request to a file of its own, which is never drained; gives its path. */
  async setAside(request: NewRequest): Promise<string> {
    const name = refusedName(request.id);
    const path = join(this.#folder, name);
    await writeThrough(path, encodeRecord(request, markerOf(name)));
    return path;
  }

  async #measure(): Promise<number> {
    let total = 0;
    for (const name of await readdir(this.#folder)) {
      const file = await stat(join(this.#folder, name)).catch(() => null);
      total += file?.size ?? 0;
    }
    return total;
  }
}

/** Another process may have drained the same file: inserting twice did no harm. */
function ignoreGone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Writes a file whole or not at all. */
export async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}
