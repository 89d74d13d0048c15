import type { Rate, Rates } from "@/lib/analytics/shapes";
import type { Send } from "./answers";

const RATES = ["delivery", "open", "click", "failure"] as const satisfies (keyof Rates)[];

/** Where a rate stands among others and itself; null where it has none, or stands alone. */
function placeOf(own: Rate, others: readonly Rate[], lowest: boolean) {
  const { value } = own;
  if (value === null) return null;
  const values = others.flatMap((one) => one.value ?? []);
  if (values.length === 0) return null;
  const ahead = values.filter((one) => (lowest ? one < value : one > value));
  return { place: ahead.length + 1, of: values.length + 1 };
}

/** The places of a send's rates among those of the sends before it; of failures the lowest is first. */
export function placesOf(own: Rates, before: readonly Rates[]): Send["places"] {
  const places = RATES.map((name) => [
    name,
    placeOf(
      own[name],
      before.map((rates) => rates[name]),
      name === "failure",
    ),
  ]);
  return Object.fromEntries(places) as Send["places"];
}

/** The middle of some sizes; null of none. */
export function medianOf(sizes: readonly number[]): number | null {
  const sorted = [...sizes].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
