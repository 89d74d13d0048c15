import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Binaries, postgresBinaries } from "./binaries";
import type { Connection } from "./connection";
import { canEnter, clusterOwner, type Owner } from "./owner";

const LOG_LIMIT = 10 * 1024 * 1024;

/** Where a data folder keeps the cluster. */
export const clusterDir = (dataDir: string) => join(dataDir, "postgres");

/** Makes the cluster where there is none; a half-made one is never seen. */
export async function initialise(dataDir: string, { password }: Connection): Promise<void> {
  const cluster = clusterDir(dataDir);
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  const owner = clusterOwner(cluster);
  const draft = `${cluster}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), "pushlens-"));
  const passwordFile = join(secrets, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of owner ? [draft, secrets, passwordFile] : []) giveTo(owner, path);
  try {
    await initdb(postgresBinaries(owner), owner, draft, passwordFile);
    renameSync(draft, cluster);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(join(cluster, "PG_VERSION"))) throw error;
  } finally {
    rmSync(secrets, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

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

/** The process id of the running server, or null. */
export function serverPid(cluster: string): number | null {
  const pid = recordedPid(cluster);
  return pid !== null && isPostgres(pid) ? pid : null;
}

/** Stops the server: quickly, and at once where it does not follow. Resolves when it is gone. */
export async function stopServer(cluster: string): Promise<void> {
  const pid = serverPid(cluster);
  if (pid === null) return;
  for (const [signal, patience] of [
    ["SIGINT", 5000],
    ["SIGQUIT", 3000],
    ["SIGKILL", 1000],
  ] as const) {
    send(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isPostgres(pid)) return;
      await sleep(25);
    }
  }
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

function initdb(
  binaries: Binaries,
  owner: Owner,
  draft: string,
  passwordFile: string,
): Promise<void> {
  const flags = ["--username=pushlens", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"];
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${reachable(owner, draft)}`,
      `--pwfile=${passwordFile}`,
      ...flags,
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...owner, cwd: draft, stdio: ["ignore", "ignore", "pipe"], env: serverEnvironment() },
  );
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The database could not be made (initdb, ${code}): ${errors.trim()}`));
    });
  });
}

/**
 * The folder under a name that the server can open. Where a folder above it is closed to its
 * account, Linux still lets a process enter the working directory that it was started in.
 */
function reachable(owner: Owner, folder: string): string {
  if (owner === null || canEnter(owner, folder)) return folder;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new Error(
    `PostgreSQL does not run as root, and its own user cannot enter ${folder}. Set PUSHLENS_DATA_DIR to a folder that it can.`,
  );
}

/** A container gives process ids again: a lock that names some other program is stale. */
function forgetDeadServer(cluster: string): void {
  const pid = recordedPid(cluster);
  if (pid === null || isPostgres(pid) || !isAlive(pid)) return;
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function recordedPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // A zombie ("Z") has ended already.
    return stat.includes("(postgres)") && !stat.includes(") Z ");
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
}

function openLog(dataDir: string): number {
  const file = join(dataDir, "postgres.log");
  const full = existsSync(file) && statSync(file).size > LOG_LIMIT;
  return openSync(file, full ? "w" : "a", 0o600);
}

function giveTo(owner: Owner, path: string): void {
  if (!owner) return;
  chownSync(path, owner.uid, owner.gid);
  chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" };
}
