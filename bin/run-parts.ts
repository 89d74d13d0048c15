import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { db } from "@/lib/db";
import { snapshotPath } from "@/lib/endpoints/endpoint-snapshot";
import { env } from "@/lib/env";
import { grpcSettings } from "@/lib/grpc/settings";
import { type Provision, parseProvision, provision } from "@/lib/settings/workspace/provision";
import { createSetupCode } from "@/lib/settings/workspace/setup-code";
import { withInstallation } from "./installation";
import { KeptProcess } from "./keep-running";
import type { Parts } from "./parts";
import { ROOT } from "./root";
import type { DatabaseAddress } from "./serve-door";
import { aborted } from "./stop-signal";

// Between speed and memory: with V8's own choice a page takes a sixth less processor time, and web
// half as much memory again (400 MB); growing in smaller steps, pages take a quarter more for 20 MB less.
// Not a bound on the heap: one request with five megabytes of tiny objects would end the process.
const WEB_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=40"];

/** Runs what stands behind the door, which is told where the database is, until the signal aborts. */
export async function runParts(
  stop: AbortSignal,
  { worker, prepares }: Parts,
  door: KeptProcess,
  pagesSocket: string,
): Promise<void> {
  const { PUSHLENS_PROVISION, PUSHLENS_URL } = env();
  // Here a file that cannot be used stops the start; in the worker it would only be logged.
  if (worker) grpcSettings(ROOT);
  const document = prepares && PUSHLENS_PROVISION ? await readProvision(PUSHLENS_PROVISION) : null;
  const kept: KeptProcess[] = [];
  const onMoved = () => {
    door.tell(databaseAddress());
    for (const one of kept) one.restart();
  };
  // Who has taken hooks before takes them without the database, too: it is waited for meanwhile.
  const waitFor = takesHooksAlone() ? { stop } : null;
  await withInstallation(
    async () => {
      if (document) await provision(db(), document);
      const code = prepares ? await db().$transaction((tx) => createSetupCode(tx)) : null;
      await db().$disconnect();
      // Only now: what the file provides for is there when endpoints are looked for.
      door.tell(databaseAddress());
      if (stop.aborted) return;
      kept.push(new KeptProcess("web", { args: [pagesSocket], nodeFlags: WEB_FLAGS }));
      if (worker) kept.push(new KeptProcess("worker"));
      const all = [door, ...kept];
      await Promise.race([Promise.all(all.map((one) => one.ready)), aborted(stop)]);
      if (!stop.aborted) greet(PUSHLENS_URL, code);
      await aborted(stop);
      await Promise.all(all.map((one) => one.stop()));
    },
    onMoved,
    waitFor,
  ).catch((error: unknown) => {
    // Stopped while it waited.
    if (!stop.aborted) throw error;
  });
}

function takesHooksAlone(): boolean {
  return existsSync(snapshotPath(env().PUSHLENS_DATA_DIR));
}

function databaseAddress(): DatabaseAddress {
  const { DATABASE_URL = "", DATABASE_DIRECT_URL = "" } = env();
  return { DATABASE_URL, DATABASE_DIRECT_URL };
}

async function readProvision(file: string): Promise<Provision> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`PUSHLENS_PROVISION cannot be read (${error.code}): ${file}`);
  });
  return parseProvision(text);
}

function greet(url: string, code: string | null): void {
  console.log(`Pushlens is ready: ${url}`);
  if (code) console.log(`First run: open ${url}/setup and enter the setup code ${code}`);
}
