import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What the system's structure for a socket's address holds, on any system (bytes). */
const LONGEST = 100;

/** Where the pages' process listens: only this account can come near it. */
export type PagesSocket = { readonly path: string; readonly remove: () => void };

/**
 * Makes the place for a socket of this installation's start: in the data folder, or where that path
 * is too long for a socket, in the folder for temporary files.
 */
export async function makePagesSocket(dataDir: string): Promise<PagesSocket> {
  const name = `${randomUUID().slice(0, 8)}.sock`;
  if (process.platform === "win32") {
    return { path: `\\\\.\\pipe\\pushlens-${name}`, remove: () => undefined };
  }
  const folder = join(dataDir, "run");
  if (Buffer.byteLength(join(folder, name)) > LONGEST) {
    const temporary = mkdtempSync(join(tmpdir(), "pushlens-"));
    const path = join(temporary, name);
    return { path, remove: () => rmSync(dirname(path), { recursive: true, force: true }) };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  await removeAbandoned(folder);
  const path = join(folder, name);
  return { path, remove: () => rmSync(path, { force: true }) };
}

/** Those of processes that were killed; a socket at which another start's pages listen stays. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".sock"))) {
    const path = join(folder, name);
    if (await isAbandoned(path)) rmSync(path, { force: true });
  }
}

function isAbandoned(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(false));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
    socket.once("connect", () => socket.destroy());
  });
}
