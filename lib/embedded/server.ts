import { spawn } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresBinaries } from "./binaries";
import { clusterDir, reachable, serverEnvironment } from "./cluster";
import type { Connection } from "./connection";
import { clusterOwner } from "./owner";
import { forgetDeadServer } from "./server-process";

const LOG_LIMIT = 10 * 1024 * 1024;

const MB = 2 ** 20;
/** What the server takes for its pages where nothing is said (MB). */
const LEAST_BUFFERS = 128;
const MOST_BUFFERS = 1024;

/**
 * What fits a machine with so much memory (bytes): an eighth of it for the server's own pages, as door, web and worker
 * need theirs. What its other settings would win was measured, too (docs/performance.md).
 */
export function tunedSettings(memory: number): Record<string, string> {
  const buffers = Math.min(MOST_BUFFERS, Math.max(LEAST_BUFFERS, Math.floor(memory / 8 / MB)));
  return { shared_buffers: `${buffers}MB` };
}

/** The same on a machine that does not give so much memory at once. */
export const FRUGAL = { shared_buffers: `${LEAST_BUFFERS}MB` };

/** Of the machine, or of the container (bytes). */
const memoryHere = () =>
  Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

/**
 * Starts the server apart from this process, so that Ctrl-C in a terminal does not reach it
 * before the others have drained. Resolves when it exits early, or runs on after `settle` ms.
 */
export async function spawnServer(
  dataDir: string,
  { port }: Connection,
  settings: Record<string, string>,
): Promise<void> {
  const cluster = clusterDir(dataDir);
  const owner = clusterOwner(cluster);
  forgetDeadServer(cluster);
  const all = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // Details of errors quote rows; logs never hold personal data.
    log_error_verbosity: "terse",
    max_connections: "200",
    ...tunedSettings(memoryHere()),
    ...settings,
  };
  const log = openLog(dataDir);
  const child = spawn(
    postgresBinaries(owner).postgres,
    [
      "-D",
      reachable(owner, cluster),
      ...Object.entries(all).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
    ],
    {
      ...owner,
      cwd: cluster,
      detached: true,
      stdio: ["ignore", log, log],
      env: serverEnvironment(),
      windowsHide: true,
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  child.unref();
  await Promise.race([ended, sleep(50)]);
}

/** The end of the server's log, for an error message. */
export function lastWords(dataDir: string): string {
  const file = logFile(dataDir);
  if (!existsSync(file)) return "";
  const fatal = readFileSync(file, "utf8").trimEnd().split("\n").slice(-20);
  return fatal
    .filter((line) => /FATAL|PANIC|HINT/.test(line))
    .slice(-2)
    .join(" ");
}

/** The server appends to it, so that it can be shortened meanwhile. */
function openLog(dataDir: string): number {
  shortenLog(dataDir);
  return openSync(logFile(dataDir), "a", 0o600);
}

const logFile = (dataDir: string) => join(dataDir, "postgres.log");

/** Leaves the last tenth of the server's log where that has outgrown its limit; the server runs on. */
export function shortenLog(dataDir: string, limit = LOG_LIMIT): void {
  const path = logFile(dataDir);
  if (!existsSync(path) || statSync(path).size <= limit) return;
  const file = openSync(path, "r+");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(size, Math.floor(limit / 10)));
    readSync(file, end, 0, end.length, size - end.length);
    ftruncateSync(file, 0);
    // Appended, as the server's lines are, which may have come in between.
    appendFileSync(path, end);
  } finally {
    closeSync(file);
  }
}
