import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const schema = z.object({ port: z.number().int(), password: z.string().min(16) });

/** How to reach the embedded database: kept beside it, for its owner's eyes only. */
export type Connection = z.infer<typeof schema>;

const fileIn = (dataDir: string) => join(dataDir, "database.json");

/** Reads how to reach the database of this data folder, or makes it up on the first run. */
export async function rememberedConnection(dataDir: string): Promise<Connection> {
  const file = fileIn(dataDir);
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made = { port: await freePort(), password: randomBytes(24).toString("base64url") };
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: "wx" });
    return made;
  } catch {
    // Another process was faster: its password is the one the cluster gets.
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  }
}

/** Remembers another port, because something else took the old one. */
export async function moveToFreePort(dataDir: string, connection: Connection): Promise<Connection> {
  const moved = { ...connection, port: await freePort() };
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(moved), { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
  return moved;
}

/** The URL of a database in the embedded cluster. */
export function connectionUrl({ port, password }: Connection, database: string): string {
  return `postgresql://pushlens:${password}@127.0.0.1:${port}/${database}`;
}

/** True when nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** A port of 127.0.0.1 on which nothing listens at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
