import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { grpcSettings } from "@/lib/grpc/settings";
import { type Provision, parseProvision, provision } from "@/lib/settings/provision";
import { createSetupCode } from "@/lib/settings/setup-code";
import { withInstallation } from "./installation";
import { KeptProcess } from "./keep-running";
import { ROOT } from "./root";
import { aborted, stopSignal } from "./stop-signal";

// Between speed and memory: with V8's own choice a page takes a sixth less processor time, and web
// half as much memory again (400 MB); growing in smaller steps, pages take a quarter more for 20 MB less.
// Not a bound on the heap: one request with five megabytes of tiny objects would end the process.
const WEB_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=40"];

async function supervise(stop: AbortSignal): Promise<void> {
  const { HOST, PORT, PUSHLENS_PROVISION, PUSHLENS_URL } = env();
  await refuseTakenPort(PORT, HOST);
  // Here a file that cannot be used stops the start; in the worker it would only be logged.
  grpcSettings(ROOT);
  const document = PUSHLENS_PROVISION ? await readProvision(PUSHLENS_PROVISION) : null;
  const kept: KeptProcess[] = [];
  const restart = () => {
    for (const one of kept) one.restart();
  };
  await withInstallation(async () => {
    if (document) await provision(db(), document);
    const code = await db().$transaction((tx) => createSetupCode(tx));
    await db().$disconnect();
    if (stop.aborted) return;
    const web = new KeptProcess("web", WEB_FLAGS);
    kept.push(web, new KeptProcess("worker"));
    await Promise.race([Promise.all(kept.map((one) => one.ready)), aborted(stop)]);
    if (!stop.aborted) greet(PUSHLENS_URL, code);
    await aborted(stop);
    await Promise.all(kept.map((one) => one.stop()));
  }, restart);
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

function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const reason = taken
        ? "is taken: stop what listens there, or set PORT"
        : `cannot be used (${error.code}): set HOST and PORT`;
      reject(new Error(`Port ${port} on ${host} ${reason}.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

try {
  await supervise(stopSignal());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
