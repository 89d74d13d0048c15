import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/lib/embedded/connection";
import { clusterOwner } from "@/lib/embedded/owner";

const GIVEN = process.env.PUSHLENS_PGBOUNCER || "/usr/sbin/pgbouncer";
const BINARY = existsSync(GIVEN) ? GIVEN : null;

/** True where there is a PgBouncer to test with. */
export const hasPgBouncer = BINARY !== null;

/** A running PgBouncer, and the address of a database through it. */
export type PgBouncer = { through(url: string): string; stop(): Promise<void> };

/** Starts a PgBouncer before the server of a URL, with lines of its configuration. */
export async function startPgBouncer(url: string, lines: readonly string[]): Promise<PgBouncer> {
  if (!BINARY) throw new Error("There is no PgBouncer.");
  const folder = mkdtempSync(join(tmpdir(), "pushlens-pgbouncer-"));
  const { hostname, port, username, password } = new URL(url);
  const listen = await freePort();
  const users = join(folder, "users.txt");
  const configuration = join(folder, "pgbouncer.ini");
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  const all = [
    "[databases]",
    `* = host=${hostname} port=${port}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${listen}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${users}`,
    ...lines,
  ];
  writeFileSync(configuration, all.join("\n"));
  const owner = clusterOwner(folder);
  chmodSync(folder, 0o700);
  for (const path of owner ? [folder, users, configuration] : [])
    chownSync(path, owner?.uid ?? 0, owner?.gid ?? 0);
  const child = spawn(BINARY, [configuration], { ...owner, stdio: ["ignore", "ignore", "pipe"] });
  await listening(child);
  return {
    through: (address) =>
      Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(listen) }).href,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = "";
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`PgBouncer does not start: ${told}`)));
    child.stderr?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes("process up")) resolve();
    });
  });
}
