import { words } from "@/lib/words/words";
import { formatHours } from "./health-words";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** How many weeks back the usual volume is looked up. */
export const WEEKS_COMPARED = 4;
/** Fewer items than this in the same hours of earlier weeks may just as well be none. */
const ENOUGH = 20;

/** How an endpoint is doing. */
export const HEALTHS = ["healthy", "silent", "rejecting", "late", "disabled", "waiting"] as const;
export type Health = (typeof HEALTHS)[number];

/** What is known of an endpoint; test events are left out of all of it. Times in ms. */
export type HealthFacts = {
  readonly disabled: boolean;
  /** When something last came, and when the newest event happened. */
  readonly lastReceipt: number | null;
  readonly newestEvent: number | null;
  /** Items received, by the first instant of their UTC hour. */
  readonly hours: ReadonlyMap<number, number>;
  /** Requests refused in this UTC hour and the one before. */
  readonly refused: number;
  readonly rhythm: { readonly quiet: number; readonly late: number };
};

/** A verdict, since when, and why in a sentence. */
export type HealthVerdict = {
  readonly health: Health;
  /** ISO 8601; null where it has no beginning. */
  readonly since: string | null;
  readonly reason: string;
};

/** Judges an endpoint by its provider's rhythm and by what usually comes at this time of the week. */
export function judgeHealth(facts: HealthFacts, now: number): HealthVerdict {
  const say = words("health");
  const { disabled, lastReceipt, refused } = facts;
  const verdict = (health: Health, since: number | null, reason: string): HealthVerdict => ({
    health,
    since: since === null ? null : new Date(since).toISOString(),
    reason,
  });
  if (disabled) return verdict("disabled", null, say("reason.disabled"));
  const lately = itemsBetween(facts.hours, hourOf(now) - HOUR, now);
  if (refused > lately) {
    return verdict("rejecting", lastReceipt, say("reason.rejecting", { refused }));
  }
  if (lastReceipt === null) return verdict("waiting", null, say("reason.waiting"));
  const silence = silenceOf(facts, lastReceipt, now);
  if (silence) return verdict("silent", lastReceipt, silence);
  const lag = lastReceipt - (facts.newestEvent ?? lastReceipt);
  if (lag > facts.rhythm.late && now - lastReceipt < DAY) {
    return verdict(
      "late",
      lastReceipt,
      say("reason.late", { lag: formatHours(lag), usual: formatHours(facts.rhythm.late) }),
    );
  }
  return verdict("healthy", null, say("reason.healthy"));
}

/** Why an endpoint that sent something is thought to have stopped; null where it may just be quiet. */
function silenceOf(facts: HealthFacts, last: number, now: number): string | null {
  const say = words("health");
  const span = now - last;
  if (span <= facts.rhythm.quiet) return null;
  const elapsed = formatHours(span);
  if (span >= WEEK) return say("silent.long", { elapsed });
  const usual = usualBetween(facts.hours, hourOf(last) + HOUR, hourOf(now));
  if (usual === null) {
    return span > DAY + facts.rhythm.quiet ? say("silent.new", { elapsed }) : null;
  }
  if (usual < ENOUGH) return null;
  return say("silent.usual", { elapsed, usual });
}

/**
 * The least that came between two instants (whole hours) in the weeks before, without the quietest
 * of three or more, as a holiday is no habit; null where fewer than two weeks are known.
 */
function usualBetween(hours: ReadonlyMap<number, number>, from: number, to: number): number | null {
  const first = Math.min(...hours.keys());
  const weeks: number[] = [];
  for (let week = 1; week <= WEEKS_COMPARED; week++) {
    const begins = from - week * WEEK;
    if (begins >= first) weeks.push(itemsBetween(hours, begins, to - week * WEEK));
  }
  if (weeks.length < 2) return null;
  weeks.sort((a, b) => a - b);
  return weeks[weeks.length > 2 ? 1 : 0] ?? null;
}

function itemsBetween(hours: ReadonlyMap<number, number>, from: number, to: number): number {
  let items = 0;
  for (let hour = from; hour < to; hour += HOUR) items += hours.get(hour) ?? 0;
  return items;
}

function hourOf(ms: number): number {
  return Math.floor(ms / HOUR) * HOUR;
}
