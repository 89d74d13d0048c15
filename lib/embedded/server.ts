import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresBinaries } from "./binaries";
import { clusterDir, reachable, serverEnvironment } from "./cluster";
import type { Connection } from "./connection";
import { clusterOwner } from "./owner";
import { forgetDeadServer } from "./server-process";

const LOG_LIMIT = 10 * 1024 * 1024;

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
  const file = join(dataDir, "postgres.log");
  if (!existsSync(file)) return "";
  const fatal = readFileSync(file, "utf8").trimEnd().split("\n").slice(-20);
  return fatal
    .filter((line) => /FATAL|PANIC|HINT/.test(line))
    .slice(-2)
    .join(" ");
}

function openLog(dataDir: string): number {
  const file = join(dataDir, "postgres.log");
  const full = existsSync(file) && statSync(file).size > LOG_LIMIT;
  return openSync(file, full ? "w" : "a", 0o600);
}
