import { bucketOf } from "@/lib/bucket";
import { AUDIENCE_COLUMNS, type AudienceColumn, KEPT_AFTER } from "@/lib/facts/audience-day";

/** What was told of a subscription: that it opted in, or out. */
export type OptReport = {
  /** ms */
  readonly at: number;
  readonly optedIn: boolean;
};

/** What a subscription counts as on some days: 0 or more for each of AUDIENCE_COLUMNS. */
export type SubscriptionDays = ReadonlyMap<string, readonly number[]>;

const AT = Object.fromEntries(AUDIENCE_COLUMNS.map((name, index) => [name, index])) as Readonly<
  Record<AudienceColumn, number>
>;
const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / DAY;

/**
 * What all that was told of a subscription, earliest first, makes it count as, day by day in the zone. It
 * is reachable from an opt-in until the next opt-out; told the same again it is what it was, and before
 * anything was told it is neither in nor out.
 */
export function subscriptionDays(told: readonly OptReport[], zone: string): SubscriptionDays {
  const days = new Map<string, number[]>();
  const add = (day: string, column: AudienceColumn) => {
    const counts = days.get(day) ?? new Array<number>(AUDIENCE_COLUMNS.length).fill(0);
    counts[AT[column]] = (counts[AT[column]] ?? 0) + 1;
    days.set(day, counts);
  };
  const changes = changesOf(told, zone);
  for (const [index, { day, optedIn }] of changes.entries()) {
    if (optedIn) add(day, "joined");
    else if (index > 0) add(day, "gone");
  }
  const last = changes.at(-1);
  if (last && !last.optedIn) add(last.day, "ended");
  const began = changes.find(({ optedIn }) => optedIn)?.day;
  if (began !== undefined) {
    add(began, "began");
    for (const after of keptAfter(changes, began)) add(began, `kept_${after}`);
  }
  return days;
}

type Change = { readonly day: string; readonly optedIn: boolean };

/** What was told that was not so before: in and out by turns. */
function changesOf(told: readonly OptReport[], zone: string): Change[] {
  return told
    .filter((one, index) => one.optedIn !== told[index - 1]?.optedIn)
    .map(({ at, optedIn }) => ({ day: bucketOf(at, zone).day, optedIn }));
}

/** After which of KEPT_AFTER, at the end of that day, the last change was an opt-in. */
function keptAfter(changes: readonly Change[], began: string) {
  const ages = changes.map(({ day, optedIn }) => ({
    optedIn,
    age: numberOf(day) - numberOf(began),
  }));
  return KEPT_AFTER.filter((days) => ages.findLast(({ age }) => age <= days)?.optedIn);
}
