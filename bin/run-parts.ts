import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { db } from "@/lib/db";
import { snapshotPath } from "@/lib/endpoints/endpoint-snapshot";
import { env } from "@/lib/env";
import { grpcSettings } from "@/lib/grpc/settings";
import { type Provision, parseProvision, provision } from "@/lib/settings/workspace/provision";
import { createSetupCode } from "@/lib/settings/workspace/setup-code";
import { workerCount } from "@/lib/worker/worker-count";
import type { DatabaseAddress } from "./database-address";
import { UNHURRIED, withInstallation } from "./installation";
import { KeptProcess } from "./keep-running";
import { NODE_FLAGS } from "./node-flags";
import type { Parts } from "./parts";
import { ROOT } from "./root";
import { aborted } from "./stop-signal";

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
  // It loads its pages while the database starts, and serves them once it is told where that is.
  const settings = { args: [pagesSocket], nodeFlags: NODE_FLAGS.web, after: door.ready };
  const web = new KeptProcess("web", settings);
  const kept = [web];
  const onMoved = () => {
    for (const part of [door, web]) part.tell(databaseAddress());
    for (const part of kept) part.restart();
  };
  // Who has taken hooks before takes them without the database, too: it is waited for meanwhile.
  const waitFor = takesHooksAlone() ? { stop } : null;
  const work = withInstallation(
    async () => {
      if (document) await provision(db(), document);
      const code = prepares
        ? await db().$transaction((tx) => createSetupCode(tx), UNHURRIED)
        : null;
      await db().$disconnect();
      // Only now: what the file provides for is there when endpoints are looked for.
      door.tell(databaseAddress());
      if (stop.aborted) return;
      web.tell(databaseAddress());
      if (worker) kept.push(...workers());
      const all = [door, ...kept];
      await Promise.race([Promise.all(all.map((part) => part.ready)), aborted(stop)]);
      if (!stop.aborted) greet(PUSHLENS_URL, code);
      await aborted(stop);
      await Promise.all(all.map((part) => part.stop()));
    },
    { onMoved, waitFor },
  );
  try {
    await work;
  } catch (error) {
    // Stopped while it waited.
    if (!stop.aborted) throw error;
  } finally {
    await web.stop();
  }
}

/** One that takes streamed events, too, and as many helpers as there are cores for. */
function workers(): KeptProcess[] {
  const count = workerCount(availableParallelism());
  return Array.from({ length: count }, (_, index) => {
    const args = index === 0 ? [] : ["helper"];
    return new KeptProcess("worker", { args, nodeFlags: NODE_FLAGS.worker });
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
