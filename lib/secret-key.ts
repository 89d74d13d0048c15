import "server-only";
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { env } from "./env";

/** What a subkey is for; each purpose has its own, so that none can stand in for another. */
export type KeyPurpose =
  | "endpoint-secrets"
  | "endpoint-snapshot"
  | "second-factors"
  | "sessions"
  | "devices"
  | "unsubscribing";

let cached: Buffer | undefined;

/** The installation's 32 secret bytes: PUSHLENS_SECRET_KEY, else the generated key file. */
function secretKey(): Buffer {
  const given = env().PUSHLENS_SECRET_KEY;
  cached ??= given ? Buffer.from(given, "base64") : keyFromFile(env().PUSHLENS_DATA_DIR);
  return cached;
}

/** True where there is a key, so that nothing would have to make one. */
export function hasSecretKey(): boolean {
  const { PUSHLENS_SECRET_KEY, PUSHLENS_DATA_DIR } = env();
  return Boolean(PUSHLENS_SECRET_KEY) || existsSync(join(PUSHLENS_DATA_DIR, "secret.key"));
}

/** Reads `secret.key` in the data folder, and makes it first where it is missing. */
export function keyFromFile(folder: string): Buffer {
  const path = join(folder, "secret.key");
  const text = read(path) ?? create(folder, path);
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32) {
    throw new Error(`${path} is not a key of 32 bytes in base64. Restore it from a backup.`);
  }
  return key;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** A whole file appears or none: several processes may start at once, and all must read one key. */
function create(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const file = openSync(/*turbopackIgnore: true*/ draft, "wx", 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString("base64")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
}

/** Writes the key that is to follow, as `secret.key.next`, whole and on disk before it returns. */
export function writeNextKey(folder: string, key: Buffer): void {
  const path = join(folder, "secret.key.next");
  rmSync(path, { force: true });
  const file = openSync(/*turbopackIgnore: true*/ path, "wx", 0o600);
  try {
    writeSync(file, `${key.toString("base64")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the key that follows the key; the former one stays as `secret.key.old`. */
export function adoptNextKey(folder: string): void {
  const path = join(folder, "secret.key");
  rmSync(`${path}.old`, { force: true });
  linkSync(path, `${path}.old`);
  renameSync(`${path}.next`, path);
}

/** Derives the 32-byte subkey of a purpose (HKDF-SHA-256). */
export function subkey(purpose: KeyPurpose, key: Buffer = secretKey()): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `pushlens/${purpose}`, 32));
}

/** Names a subkey without telling it: the first four bytes of its digest. */
export function keyId(key: Buffer): Buffer {
  return createHash("sha256").update("pushlens/key-id").update(key).digest().subarray(0, 4);
}
