const HOUR = 3_600_000;

/** A send begins in a burst: what begins within so long of its first hour (ms). */
export const BURST = 3 * HOUR;
/** It stands apart: in so long before it, nearly nothing began (ms). */
export const QUIET = 6 * HOUR;
/** "Nearly nothing": this share of the burst. The burst's first hour has half that share at least. */
const FAINT = 1 / 10;
/** A burst of fewer messages is no send. */
export const LEAST = 10;
/** A burst this soon after a send (ms), and smaller than that share of its, is the send's own echo. */
const ECHO = { within: 72 * HOUR, share: 1 / 5 };
/** What begins later than this after a send (ms), a device that was off say, belongs to none. */
export const LONGEST = 168 * HOUR;
/** A campaign whose messages begin in bursts by this share at least is a broadcast. */
const MOSTLY = 1 / 2;

/** What began in an hour: its first instant (ms), and how many messages. In order, each hour once. */
export type BegunHour = { readonly start: number; readonly size: number };

/** One send: from its first hour to where the next begins, or at most a week on (ms, not included). */
export type FoundSend = {
  readonly start: number;
  readonly end: number;
  /** Messages that began in its burst. */
  readonly burst: number;
};

/** Sums of the hours from one instant to another (ms, not included). */
function sumOver(hours: readonly BegunHour[]): (from: number, to: number) => number {
  const sums = [0];
  for (const { size } of hours) sums.push((sums.at(-1) ?? 0) + size);
  const placeOf = (at: number): number => {
    let [low, high] = [0, hours.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hours[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => (sums[placeOf(to)] ?? 0) - (sums[placeOf(from)] ?? 0);
}

function isEcho(burst: number, start: number, last: FoundSend | undefined): boolean {
  if (!last) return false;
  return start - last.start < ECHO.within && burst < last.burst * ECHO.share;
}

/**
 * The sends of a campaign, in order: each burst of beginnings that stands apart from the rest. No hour
 * is looked at but those near it, so that more history before or after changes no send.
 */
export function findSends(hours: readonly BegunHour[]): FoundSend[] {
  const between = sumOver(hours);
  const found: FoundSend[] = [];
  for (const { start, size } of hours) {
    const last = found.at(-1);
    if (last && start - last.start < QUIET) continue;
    const burst = between(start, start + BURST);
    const before = between(start - QUIET, start);
    if (burst < LEAST || before > burst * FAINT || size < (burst * FAINT) / 2) continue;
    if (!isEcho(burst, start, last)) found.push({ start, end: start + LONGEST, burst });
  }
  return found.map((send, at) => ({
    ...send,
    end: Math.min(send.end, found[at + 1]?.start ?? send.end),
  }));
}

/** Whether a campaign sends to many at once or to one after the other; null: too few to tell. */
export function rhythmOf(
  hours: readonly BegunHour[],
  sends: readonly FoundSend[],
): "broadcast" | "automation" | null {
  const all = hours.reduce((sum, { size }) => sum + size, 0);
  if (all < LEAST) return null;
  const inBursts = sends.reduce((sum, { burst }) => sum + burst, 0);
  return inBursts >= all * MOSTLY ? "broadcast" : "automation";
}
