import { runPushlens } from "@/e2e/installation";
import { failingDay } from "@/lib/simulate/demo-plan";

const DAY = 86_400_000;
const DAYS = 60;
const MESSAGES = 18_000;

/** A date in the workspace's zone, some days before today. */
function daysAgo(days: number): string {
  const zoned = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" });
  return zoned.format(Date.now() - days * DAY);
}

/** Campaigns that their page shows before anybody turns it, in the API's own order. */
export const ON_A_PAGE = 25;

/** What the invented history always tells: its seed is fixed, its last day is today. */
export const HISTORY = {
  first: () => daysAgo(DAYS - 1),
  today: () => daysAgo(0),
  yesterday: () => daysAgo(1),
  /** WonderPush and ContextPush failed for four in ten messages on this day. */
  badDay: () => {
    const first = Date.parse(`${daysAgo(DAYS - 1)}T00:00:00Z`);
    return daysAgo(DAYS - 1 - failingDay(first, DAYS));
  },
  /** Nothing of Pushwoosh arrived on these two days. */
  silence: () => ({
    from: daysAgo(DAYS - 1 - Math.floor(DAYS * 0.55)),
    to: daysAgo(DAYS - 2 - Math.floor(DAYS * 0.55)),
  }),
} as const;

/** Fills the installation with that history; endpoints are named "WonderPush (demo)" and so on. */
export function fillHistory(): Promise<string> {
  return runPushlens("demo", "--days", String(DAYS), "--messages", String(MESSAGES));
}
