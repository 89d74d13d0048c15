import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "@/bin/root";
import { Installation } from "@/harness/installation";
import { batches, single } from "@/harness/items";
import { type Load, pace, saturate } from "@/harness/load";
import { peakMemory } from "@/harness/processes";
import { numbers, report, rounded, spread } from "./tools/figures";

// Acknowledgements through the real server's hook door, all checks and the commit included,
// against a bare node:http server that reads the body and stores nothing, in the same run.
const { seconds } = numbers({ seconds: 10 });
const CONNECTIONS = 16;

const perSecond = (load: Load) => rounded((load.statuses[200] ?? 0) / load.seconds);

async function bareServer(): Promise<{ port: number; end(): void }> {
  const child = fork(join(ROOT, "bench", "tools", "bare-server.mjs"));
  const [port] = await once(child, "message");
  return { port: Number(port), end: () => child.kill() };
}

const installation = await Installation.start();
const { port } = installation;
const bare = await bareServer();
try {
  const hit = (to: number, run: string, length = seconds) =>
    saturate({ port: to, connections: CONNECTIONS, seconds: length, next: single(run) });
  await hit(port, "warm", 2);
  await hit(bare.port, "warm", 2);

  // With the worker paused the door has the machine to itself, as the bare server does.
  await installation.settled();
  installation.signal("worker", "SIGSTOP");
  const bareBefore = await hit(bare.port, "bare-1");
  const taken = installation.processorTime();
  const door = await hit(port, "door");
  const { door: doorTime, database } = taken();
  const each = (ms: number) => rounded((ms * 1000) / door.latencies.length);
  const bareAfter = await hit(bare.port, "bare-2");
  installation.signal("worker", "SIGCONT");
  await installation.settled();
  const beside = await hit(port, "beside");
  await installation.settled();

  const paced = await pace({ port, rate: 500, seconds, next: single("paced") });
  await installation.settled();
  const batched = await pace({ port, rate: 50, seconds, next: batches("batched", 100) });

  const bareRate = (perSecond(bareBefore) + perSecond(bareAfter)) / 2;
  report("ack", {
    connections: CONNECTIONS,
    seconds,
    doorPerSecond: perSecond(door),
    barePerSecond: rounded(bareRate),
    ratio: rounded(perSecond(door) / bareRate, 3),
    doorMs: spread(door.latencies),
    cpuMicroseconds: { door: each(doorTime), database: each(database) },
    doorMegabytes: installation.processes("door").map(peakMemory)[0],
    workerBesidePerSecond: perSecond(beside),
    at500PerSecondMs: spread(paced.latencies),
    batchesOf100At50PerSecondMs: spread(batched.latencies),
    statuses: [door, beside, paced, batched].map((load) => load.statuses),
  });
} finally {
  bare.end();
  await installation.remove();
}
