import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The account that PostgreSQL runs as; null: the current one. */
export type Owner = { readonly uid: number; readonly gid: number } | null;

/**
 * Finds the account for a cluster. PostgreSQL refuses to run as root, so root hands it to whoever
 * owns the data already, else to the user `postgres`, which is made where it is missing.
 */
export function clusterOwner(clusterDir: string): Owner {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const owner = account("postgres") ?? createAccount() ?? account("nobody");
  if (!owner) {
    throw new Error(
      "PostgreSQL does not run as root, and no user `postgres` could be made. Start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return owner;
}

/** True when the account can enter the folder: every folder above it must let it through. */
export function canEnter(owner: Owner, folder: string): boolean {
  const shell = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...owner,
    cwd: "/",
    stdio: "ignore",
  });
  return shell.status === 0;
}

function createAccount(): Owner {
  spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  const made = spawnSync("useradd", ["--system", "-g", "postgres", "postgres"], {
    stdio: "ignore",
  });
  if (made.status !== 0) spawnSync("adduser", ["-S", "-D", "-H", "postgres"], { stdio: "ignore" });
  return account("postgres");
}

function account(name: string): Owner {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}
