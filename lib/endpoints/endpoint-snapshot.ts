import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { log } from "@/lib/log";
import { subkey } from "@/lib/secret-key";
import { type EndpointRow, endpointRow } from "./read-endpoints";

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const stored = z.array(endpointRow.extend({ digest: base64, encrypted: base64.nullable() }));

/** Where a data folder has its snapshot. */
export function snapshotPath(folder: string): string {
  return join(folder, "endpoints.snapshot");
}

/**
 * The endpoints as the database had them last, on disk: digests and sealed secrets, never plain. Who
 * has the installation's key, and the same database to ask later, takes them for true until then.
 */
export class EndpointSnapshot {
  readonly #path: string;
  readonly #database: string;
  #written = "";
  #writing: Promise<void> = Promise.resolve();

  /** `database` tells the database that they are of from another that the key may serve too. */
  constructor(folder: string, database: string) {
    this.#path = snapshotPath(folder);
    this.#database = database;
  }

  /** Null where there is none, or none of this installation's. */
  read(): EndpointRow[] | null {
    try {
      const text = readFileSync(this.#path, "utf8");
      const seal = Buffer.from(text.slice(0, 64), "hex");
      const rows = text.slice(65);
      const ourSeal = this.#seal(rows);
      if (seal.length !== ourSeal.length || !timingSafeEqual(seal, ourSeal))
        return this.#unusable();
      this.#written = rows;
      return stored.parse(JSON.parse(rows));
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : this.#unusable();
    }
  }

  /** Writes them where they differ from what is there; whole, or not at all. */
  keep(rows: readonly EndpointRow[]): Promise<void> {
    const text = JSON.stringify(rows.map(toStored));
    this.#writing = this.#writing.then(() => this.#write(text));
    return this.#writing;
  }

  async #write(text: string): Promise<void> {
    if (text === this.#written) return;
    const draft = `${this.#path}.${process.pid}`;
    try {
      const sealed = `${this.#seal(text).toString("hex")}\n${text}`;
      await writeFile(draft, sealed, { mode: 0o600, flush: true });
      await rename(draft, this.#path);
      this.#written = text;
    } catch (error) {
      log().warn({ err: error }, "the endpoints cannot be kept on disk for the next start");
    }
  }

  #seal(rows: string): Buffer {
    const hmac = createHmac("sha256", subkey("endpoint-snapshot"));
    return hmac.update(`${this.#database}\n`).update(rows).digest();
  }

  #unusable(): null {
    log().warn("the endpoints on disk are not this installation's: the database is waited for");
    return null;
  }
}

function toStored(row: EndpointRow) {
  return {
    ...row,
    digest: row.digest.toString("base64"),
    encrypted: row.encrypted?.toString("base64") ?? null,
  };
}
