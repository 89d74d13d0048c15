import { PushlensError } from "@/lib/errors";

/** How often bodies that are still arriving are looked at (ms). */
const LOOK_EVERY = 5_000;
/** A body may pause for so long at its beginning (ms). */
const GRACE = 10_000;
/** Bytes a second: slower than any server, and fast enough for one that is far away. */
const SLOWEST = 2_048;

type Arrival = {
  readonly began: number;
  readonly giveUp: (error: PushlensError) => void;
  bytes: number;
  seen: number;
};

const arriving = new Set<Arrival>();
let timer: NodeJS.Timeout | null = null;
let looked = 0;

/** Refuses the bodies that have hardly come on since the last look; `now` as performance.now(). */
export function lookAtArrivals(now: number): void {
  const passed = now - looked;
  const least = (SLOWEST * passed) / 1_000;
  // Where this process itself stood still, what came meanwhile has not been read yet.
  const late = passed > 2 * LOOK_EVERY;
  for (const arrival of arriving) {
    const came = arrival.bytes - arrival.seen;
    arrival.seen = arrival.bytes;
    if (late || now - arrival.began < GRACE || came >= least) continue;
    arriving.delete(arrival);
    const message = "The body came too slowly. Nothing of it was stored: send it again.";
    arrival.giveUp(new PushlensError("too_slow", message));
  }
  looked = now;
  if (arriving.size > 0 || timer === null) return;
  clearInterval(timer);
  timer = null;
}

/**
 * Watches a body that is arriving: held open and hardly sent, many of them would keep others out.
 * Gives what notes that bytes came, and what ends the watch.
 */
export function watchArrival(giveUp: Arrival["giveUp"], now = performance.now()) {
  const arrival: Arrival = { began: now, giveUp, bytes: 0, seen: 0 };
  arriving.add(arrival);
  if (timer === null) {
    looked = now;
    timer = setInterval(() => lookAtArrivals(performance.now()), LOOK_EVERY).unref();
  }
  return {
    came: (bytes: number) => {
      arrival.bytes += bytes;
    },
    over: () => arriving.delete(arrival),
  };
}
