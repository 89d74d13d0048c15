import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "./installation";

/** A database and settings of its own, whatever the environment of the tests says. */
const ITS_OWN = { DATABASE_URL: "", PUSHLENS_PROVISION: "", PUSHLENS_GRPC_PORT: "0" };

type Process = { readonly pid: number; readonly parent: number };

function running(): readonly Process[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" });
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => !state?.startsWith("Z"))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

/** A process and all that it started, directly or not. */
function family(pid: number): readonly number[] {
  const children = running().filter(({ parent }) => parent === pid);
  return [pid, ...children.flatMap((child) => family(child.pid))];
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} to npm ends web, worker and database within 10 s, and leaves none`, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "pushlens-stop-"));
    const port = String(await freePort());
    const npm = spawn("npm", ["start"], {
      env: { ...process.env, ...ITS_OWN, PORT: port, PUSHLENS_DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    npm.stdout.on("data", (chunk) => {
      output += chunk;
    });
    await expect.poll(() => output, { timeout: 30_000 }).toContain("Pushlens is ready");
    const all = family(npm.pid ?? 0);
    // npm, start, web, worker, and PostgreSQL with its own processes.
    expect(all.length).toBeGreaterThan(8);
    npm.kill(signal);
    const left = () => running().filter(({ pid }) => all.includes(pid));
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    rmSync(dataDir, { recursive: true, force: true });
  });
}

test("a start that is killed before anything is open leaves no process", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pushlens-stop-"));
  const port = String(await freePort());
  const start = spawn(process.execPath, [join("bin", "start.mjs")], {
    env: { ...process.env, PORT: port, PUSHLENS_DATA_DIR: dataDir, PUSHLENS_GRPC_PORT: "0" },
    stdio: "ignore",
  });
  // The door is begun at once, and told what to do only later.
  const all = () => family(start.pid ?? 0);
  await expect.poll(() => all().length, { intervals: [5] }).toBeGreaterThan(1);
  const begun = all();
  start.kill("SIGKILL");
  const left = () => running().filter(({ pid }) => begun.includes(pid));
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});
