import { spawn } from "node:child_process";
import { once } from "node:events";
import { unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { createSetupCode } from "@/lib/settings/workspace/setup-code";
import { withInstallation } from "./installation";
import { KeptProcess } from "./keep-running";
import { ROOT } from "./root";
import { aborted, stopSignal } from "./stop-signal";

const WORKER = join(ROOT, "dist", "worker.js");
const CLI = join(ROOT, "dist", "cli.js");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

/** Runs a program in full view; resolves when it has ended. */
function run(program: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: "inherit" });
  return { child, ended: once(child, "exit") };
}

/**
 * For whoever works on it: pages by `next dev`, which answers hooks by its route, the worker, which is
 * started anew when its sources change, and the database, as an installation has them.
 */
async function dev(stop: AbortSignal, wantsDemo: boolean): Promise<void> {
  const { HOST, PORT, PUSHLENS_URL } = env();
  await withInstallation(async () => {
    const code = await db().$transaction((tx) => createSetupCode(tx));
    const worker = new KeptProcess("worker");
    watchFile(WORKER, { interval: 500 }, () => worker.restart());
    const pages = run(NEXT, "dev", "--port", String(PORT), "--hostname", HOST);
    if (code) console.log(`First run: open ${PUSHLENS_URL}/setup and enter the setup code ${code}`);
    if (wantsDemo) await run(CLI, "demo").ended;
    await Promise.race([aborted(stop), pages.ended]);
    pages.child.kill("SIGTERM");
    unwatchFile(WORKER);
    await Promise.all([pages.ended, worker.stop()]);
  });
}

try {
  await dev(stopSignal(), process.argv.includes("--demo"));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
