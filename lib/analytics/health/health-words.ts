import { words } from "@/lib/words/words";

const MINUTE = 60_000;

/** A length of time in the largest unit that says enough: "45 min", "3 h", "2 days", "21 months". */
export function formatHours(ms: number): string {
  const say = words("format-ui");
  if (ms < 60 * MINUTE) return say("spanMinutes", { n: Math.max(1, Math.floor(ms / MINUTE)) });
  const hours = ms / (60 * MINUTE);
  // In tenths of an hour, as 2.9 times 10 is less than 29.
  if (hours < 48) {
    const n = hours < 10 ? Math.floor(ms / (6 * MINUTE)) / 10 : Math.floor(hours);
    return say("spanHours", { n });
  }
  const days = Math.floor(hours / 24);
  if (days < 61) return say("spanDays", { n: days });
  const months = Math.floor(days / 30.44);
  return months < 24
    ? say("spanMonths", { n: months })
    : say("spanYears", { n: Math.floor(days / 365.25) });
}
