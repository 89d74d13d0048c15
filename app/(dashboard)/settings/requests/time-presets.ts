import { shiftDay, todayIn } from "@/lib/days";
import { formatTime } from "@/lib/format";
import { words } from "@/lib/words/words";

const HOUR_MS = 3_600_000;

/** What an address needs for a stretch of time up to now. */
export type TimePreset = {
  readonly label: string;
  readonly changes: Readonly<Record<"from" | "fromTime" | "to" | "toTime", string | null>>;
};

/** The times that one looks at most, so that nobody has to type them; in the workspace's zone. */
export function timePresets(now: number, zone: string): readonly TimePreset[] {
  const today = todayIn(zone, now);
  const since = (ms: number) => {
    const iso = new Date(ms).toISOString();
    return { from: todayIn(zone, ms), fromTime: formatTime(iso, zone, false) };
  };
  const say = words("requests");
  const open = { to: null, toTime: null };
  return [
    { label: say("lastHour"), changes: { ...since(now - HOUR_MS), ...open } },
    { label: say("lastDay"), changes: { ...since(now - 24 * HOUR_MS), ...open } },
    { label: say("today"), changes: { from: today, fromTime: null, ...open } },
    { label: say("lastWeek"), changes: { from: shiftDay(today, -6), fromTime: null, ...open } },
    { label: say("allTime"), changes: { from: null, fromTime: null, ...open } },
  ];
}
