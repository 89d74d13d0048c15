import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, Carrier } from "./carrier";
import { Tally } from "./tally";
import type { SimulatedRequest, Simulator } from "./types";

export type PlayOptions = {
  readonly simulator: Simulator;
  readonly carrier: Carrier;
  readonly requests: readonly SimulatedRequest[];
  /** How long it should take, ms. */
  readonly duration: number;
  readonly signal?: AbortSignal;
  /** Told after each request: requests done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** What was sent and answered. */
export type Played = {
  /** Tries, by what came back: a status, or `no answer`. */
  readonly answers: ReadonlyMap<string, number>;
  /** Of every try that was answered, ms. */
  readonly latencies: readonly number[];
  /** What was acknowledged: what the dashboard should show. */
  readonly acknowledged: Tally;
  /** Requests that were refused, or given up as the vendor would. */
  readonly lost: number;
  /** Set where it was stopped early, with the reason. */
  readonly stopped: string | null;
};

type Run = PlayOptions & {
  readonly answers: Map<string, number>;
  readonly latencies: number[];
  readonly acknowledged: Tally;
  lost: number;
  done: number;
  stopped: string | null;
};

const MAX_IN_FLIGHT = 32;
/** A vendor's whole schedule of retries is compressed into this, ms. */
const RETRIES_WITHIN = 12_000;
/** So many refusals before any success mean that the endpoint will take nothing. */
const HOPELESS = 5;

/** Sends the requests in their order, bursts and all, with the vendor's retries. */
export async function play(options: PlayOptions): Promise<Played> {
  const run: Run = {
    ...options,
    answers: new Map(),
    latencies: [],
    acknowledged: new Tally(),
    lost: 0,
    done: 0,
    stopped: null,
  };
  // Every request that waits for its next try listens to it.
  if (options.signal) setMaxListeners(MAX_IN_FLIGHT + 1, options.signal);
  const begin = performance.now();
  const due = schedule(options.requests, options.duration);
  const inFlight = new Set<Promise<void>>();
  for (const [index, request] of options.requests.entries()) {
    const wait = (due[index] ?? 0) - (performance.now() - begin);
    if (wait > 1) await pause(wait, run.signal);
    while (inFlight.size >= MAX_IN_FLIGHT) await Promise.race(inFlight);
    if (run.signal?.aborted) run.stopped ??= "Stopped.";
    if (run.stopped !== null) break;
    const delivery = deliver(run, request).finally(() => inFlight.delete(delivery));
    inFlight.add(delivery);
  }
  await Promise.all(inFlight);
  return run;
}

/** When each request is due, ms: half evenly spread, half as its story has it, so bursts stay. */
function schedule(requests: readonly SimulatedRequest[], duration: number): number[] {
  const from = requests[0]?.at ?? 0;
  const span = Math.max(1, (requests.at(-1)?.at ?? 0) - from);
  return requests.map(({ at }, index) => {
    const even = index / requests.length;
    return (duration * (even + (at - from) / span)) / 2;
  });
}

async function deliver(run: Run, request: SimulatedRequest): Promise<void> {
  const { retries } = run.simulator;
  const total = retries.reduce((sum, wait) => sum + wait, 0);
  const factor = Math.min(1, RETRIES_WITHIN / Math.max(1, total));
  const send = run.carrier.deliver(request);
  let answer = await attempt(run, send);
  for (const wait of retries) {
    if (answer !== null && answer.verdict !== "again") break;
    await pause(wait * factor, run.signal);
    if (run.signal?.aborted) break;
    answer = await attempt(run, send);
  }
  settle(run, request, answer);
}

/** One try; null where no answer came. */
async function attempt(run: Run, send: () => Promise<Answer | null>): Promise<Answer | null> {
  const begin = performance.now();
  const answer = await send();
  if (answer) run.latencies.push(performance.now() - begin);
  count(run, answer?.label ?? "no answer");
  return answer;
}

function count(run: Run, answer: string): void {
  run.answers.set(answer, (run.answers.get(answer) ?? 0) + 1);
}

function settle(run: Run, request: SimulatedRequest, answer: Answer | null): void {
  run.done += 1;
  run.onProgress?.(run.done, run.requests.length);
  if (answer?.verdict === "taken") {
    for (const item of request.items) run.acknowledged.add(item);
    return;
  }
  run.lost += 1;
  if (run.lost < HOPELESS || run.lost < run.done) return;
  run.stopped ??=
    answer === null
      ? `Nothing answers at ${run.carrier.address}.`
      : `The endpoint answers ${answer.label}: check the token, the provider and --secret.`;
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}
