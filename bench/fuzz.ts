import { z } from "zod";
import { Installation } from "@/harness/installation";
import { peakMemory, residentMemory } from "@/harness/processes";
import { Wire } from "@/harness/wire";
import { seededRandom } from "@/lib/simulate/random";
import { numbers, report, rounded } from "./tools/figures";
import { hostileRequest } from "./tools/hostile";

// Hostile bodies and headers through the real server's hook door. None may end in a 5xx or without
// an answer, memory stays bounded, every item taken and every refusal is accounted for.
// By hand: npm run bench -- fuzz --bodies 1000000
const { bodies, connections, seed } = numbers({
  bodies: 20_000,
  connections: 8,
  seed: Date.now() % 1e6,
});

const quality = z.object({
  rows: z.array(
    z.object({
      received: z.number(),
      counted: z.number(),
      quarantined: z.number(),
      ignored: z.number(),
      pending: z.number(),
      difference: z.number(),
      rejectedRequests: z.number(),
    }),
  ),
});

const installation = await Installation.start();
const random = seededRandom(`fuzz ${seed}`);
const statuses: Record<number, number> = {};
const failures: string[] = [];
let next = 0;
let received = 0;
let refused = 0;
let broken = 0;

async function attack(): Promise<void> {
  const wire = new Wire(installation.port);
  while (next < bodies) {
    next += 1;
    const { bytes, isWellFormed } = hostileRequest(random);
    const answer = await wire.send(bytes).catch(() => ({ status: 0, body: "" }));
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 500 || (answer.status === 0 && isWellFormed))
      failures.push(`${answer.status} ${bytes.toString("latin1", 0, 400)}`);
    received += Number(/^\{"received":(\d+)/.exec(answer.body)?.[1] ?? 0);
    if (answer.body.startsWith('{"error":')) refused += 1;
    if (isWellFormed) continue;
    broken += 1;
    wire.close();
  }
  wire.close();
}

const memory = () => ({
  door: installation.processes("door").map(residentMemory)[0] ?? 0,
  worker: installation.processes("worker").map(residentMemory)[0] ?? 0,
});

try {
  const pidsBefore = [...installation.processes("door"), ...installation.processes("worker")];
  const before = memory();
  const halfway: (typeof before)[] = [];
  const watch = setInterval(() => {
    if (next > bodies / 2 && halfway.length === 0) halfway.push(memory());
  }, 100);
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, attack));
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  // A million bodies hold millions of items that are kept, though not understood.
  await installation.settled(Math.max(600_000, bodies * 3));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { rows } = quality.parse(await (await installation.api("/api/v1/quality")).json());
  const sum = (field: keyof (typeof rows)[number]) =>
    rows.reduce((total, row) => total + row[field], 0);
  const [failed] = await installation.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM quarantined_item WHERE reason = 'processing_failed'",
  );
  const pids = [...installation.processes("door"), ...installation.processes("worker")];
  const figures = {
    seed,
    bodies,
    perSecond: rounded(bodies / seconds),
    statuses,
    brokenOnPurpose: broken,
    failures: failures.length,
    processingFailed: failed?.n,
    restarts: pids.filter((pid) => !pidsBefore.includes(pid)).length,
    acknowledgedItems: received,
    accounts: Object.fromEntries(
      ["received", "counted", "ignored", "quarantined", "pending", "difference"].map((field) => [
        field,
        sum(field as "received"),
      ]),
    ),
    refusals: { answered: refused, counted: sum("rejectedRequests") },
    residentMB: { before, halfway: halfway[0], after: memory() },
    peakMB: {
      door: installation.processes("door").map(peakMemory)[0],
      worker: installation.processes("worker").map(peakMemory)[0],
    },
  };
  report("fuzz", figures);
  for (const failure of failures.slice(0, 5)) console.error(failure);
  const isGood =
    failures.length === 0 &&
    figures.restarts === 0 &&
    sum("difference") === 0 &&
    sum("pending") === 0 &&
    sum("received") === received &&
    // A refusal whose connection broke is counted, though its answer did not arrive.
    sum("rejectedRequests") >= refused &&
    sum("rejectedRequests") <= refused + broken;
  if (!isGood) process.exitCode = 1;
} finally {
  await installation.remove();
}
