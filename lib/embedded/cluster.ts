import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binaries, postgresBinaries } from "./binaries";
import type { Connection } from "./connection";
import { canEnter, clusterOwner, type Owner } from "./owner";

/** Where a data folder keeps the cluster. */
export const clusterDir = (dataDir: string) => join(dataDir, "postgres");

/** Makes the cluster where there is none; a half-made one is never seen. */
export async function initialise(dataDir: string, { password }: Connection): Promise<void> {
  const cluster = clusterDir(dataDir);
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  const owner = clusterOwner(cluster);
  const draft = mkdtempSync(`${cluster}.`);
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
 * The folder under a name that the server can open. Where a folder above it is closed to its
 * account, Linux still lets a process enter the working directory that it was started in.
 */
export function reachable(owner: Owner, folder: string): string {
  if (owner === null || canEnter(owner, folder)) return folder;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new Error(
    `PostgreSQL does not run as root, and its own user cannot enter ${folder}. Set PUSHLENS_DATA_DIR to a folder that it can.`,
  );
}

/** What the server may see of this process: none of its secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" };
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

function giveTo(owner: Owner, path: string): void {
  if (!owner) return;
  chownSync(path, owner.uid, owner.gid);
  chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
}
