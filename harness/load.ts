import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, Wire } from "./wire";

/** What some load did. Latencies in ms, of answers only. */
export type Load = {
  readonly seconds: number;
  readonly latencies: number[];
  /** By status; 0 is no answer. */
  readonly statuses: Record<number, number>;
};

type Options = {
  readonly port: number;
  readonly seconds: number;
  /** The bytes of the nth request. */
  readonly next: (n: number) => Uint8Array;
  /** Ends the load early. */
  readonly until?: () => boolean;
};

/** Keeps every connection busy: each sends its next request when it has its answer. */
export async function saturate(options: Options & { connections: number }): Promise<Load> {
  const load = emptyLoad();
  const begun = performance.now();
  const end = begun + options.seconds * 1000;
  let n = 0;
  const run = async () => {
    const wire = new Wire(options.port);
    while (performance.now() < end && !options.until?.())
      await shoot(wire, options.next(n++), load, 0);
    wire.close();
  };
  await Promise.all(Array.from({ length: options.connections }, run));
  return { ...load, seconds: (performance.now() - begun) / 1000 };
}

/**
 * Sends so many requests per second, whatever the answers do. Time is taken from when a request
 * was due, so that a stall counts for all who wait behind it.
 */
export async function pace(options: Options & { rate: number }): Promise<Load> {
  const load = emptyLoad();
  const idle: Wire[] = [];
  const flying = new Set<Promise<void>>();
  const begun = performance.now();
  const total = Math.round(options.rate * options.seconds);
  for (let n = 0; n < total && !options.until?.(); n++) {
    const due = begun + (n * 1000) / options.rate;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    const wire = idle.pop() ?? new Wire(options.port);
    const late = Math.max(0, performance.now() - due);
    const flight = shoot(wire, options.next(n), load, late).then(() => {
      flying.delete(flight);
      idle.push(wire);
    });
    flying.add(flight);
  }
  await Promise.all(flying);
  for (const wire of idle) wire.close();
  return { ...load, seconds: (performance.now() - begun) / 1000 };
}

function emptyLoad(): { latencies: number[]; statuses: Record<number, number>; seconds: number } {
  return { latencies: [], statuses: {}, seconds: 0 };
}

async function shoot(wire: Wire, request: Uint8Array, load: Load, late: number): Promise<void> {
  const answer: Answer | null = await wire.send(request).catch(() => null);
  const status = answer?.status ?? 0;
  load.statuses[status] = (load.statuses[status] ?? 0) + 1;
  if (answer) load.latencies.push(answer.ms + late);
  // Where nothing answers, trying again at once would only heat the room.
  else await sleep(20);
}
