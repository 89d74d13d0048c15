import { cleverpush } from "@/lib/providers/cleverpush/index";
import { compileSource } from "@/lib/providers/source/compile";
import type { Provider } from "@/lib/providers/types";
import { simulatorBySlug } from "@/lib/simulate/registry";
import { simulateTraffic } from "@/lib/simulate/traffic";
import { CLEVERPUSH_SOURCE } from "@/lib/testing/cleverpush-source";
import { numbers, report, rounded } from "./tools/figures";

// What an interpreted source costs beside the same vendor's adapter written by hand: processor time of
// `items` and `read` over the same bodies, taken in turns within one process.
const options = numbers({ items: 100_000, rounds: 7, batch: 1 });

const DAY = 86_400_000;
const simulator = simulatorBySlug("cleverpush");
if (!simulator) throw new Error("There is no simulator of CleverPush.");
const requests = [
  ...simulateTraffic(simulator, {
    seed: "interpreted",
    window: { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 5, 1) + 30 * DAY },
    size: { items: options.items * 1.1 },
    limit: options.items,
    batch: options.batch,
    strange: 1,
  }),
].map(({ headers, body }) => ({ headers, query: "", body: Buffer.from(body) }));

/** Milliseconds of processor that reading everything takes, and what it came to. */
function readAll(provider: Provider): { ms: number; events: number } {
  let events = 0;
  const begun = process.cpuUsage();
  for (const request of requests) {
    for (const item of provider.items(request)) {
      if (provider.read(item, request, 0).outcome === "event") events++;
    }
  }
  const { user, system } = process.cpuUsage(begun);
  return { ms: (user + system) / 1_000, events };
}

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

const interpreted = compileSource(CLEVERPUSH_SOURCE);
const times = { byHand: [] as number[], interpreted: [] as number[] };
for (let round = 0; round < options.rounds; round++) {
  const [hand, own] = [readAll(cleverpush), readAll(interpreted)];
  if (hand.events !== own.events) throw new Error("They do not read the same.");
  // The first round compiles.
  if (round === 0) continue;
  times.byHand.push(hand.ms);
  times.interpreted.push(own.ms);
}
const [byHandMs, interpretedMs] = [median(times.byHand), median(times.interpreted)];
report("interpreted", {
  items: options.items,
  byHandMs: rounded(byHandMs),
  interpretedMs: rounded(interpretedMs),
  ratio: rounded(interpretedMs / byHandMs, 2),
});
