#!/bin/sh
# PgBouncer, pool_mode = transaction: LISTEN is answered without an error and is not the client's.
command -v pgbouncer >/dev/null || PATH="$PATH:/usr/sbin"
command -v pgbouncer >/dev/null || { echo "needs pgbouncer (Debian: apt-get install pgbouncer)"; exit 2; }
. "$(dirname "$0")/with-postgres.sh"
run pg@8.23.1 <<'MODULE'
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
export default async (url, folder) => {
  const { port } = new URL(url);
  const listen = Number(port) + 1;
  writeFileSync(join(folder, "users.txt"), '"finder" "finder"\n');
  writeFileSync(join(folder, "pgbouncer.ini"), `[databases]
* = host=127.0.0.1 port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listen}
unix_socket_dir =
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
`);
  const root = process.getuid?.() === 0;
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"]));
  const owner = root ? { uid: id("-u"), gid: id("-g") } : {};
  const bouncer = spawn("pgbouncer", [join(folder, "pgbouncer.ini")], { ...owner, stdio: "ignore" });
  await sleep(1_000);
  const through = `postgresql://finder:finder@127.0.0.1:${listen}/postgres`;
  const open = async (connectionString) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return client;
  };
  const heard = { listener: 0, other: 0 };
  const listener = await open(through);
  listener.on("notification", () => heard.listener++);
  await listener.query("listen news");
  const other = await open(through);
  other.on("notification", () => heard.other++);
  await other.query("begin");
  const direct = await open(url);
  await direct.query("notify news");
  await sleep(500);
  await other.query("commit");
  await listener.query("select 1");
  await Promise.all([listener.end(), other.end(), direct.end()]);
  bouncer.kill("SIGKILL");
  console.log(spawnSync("pgbouncer", ["--version"], { encoding: "utf8" }).stdout.split("\n")[0]);
  console.log(`LISTEN was answered; notifications heard by the listener: ${heard.listener}, by another client: ${heard.other}`);
  console.log("(expected: 1 and 0, or LISTEN refused)");
  return heard.other === 1 && heard.listener === 0;
};
MODULE
