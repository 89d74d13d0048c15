import { type DateRange, daysInRange, shiftDay } from "@/lib/days";
import { type PageQuery, valuesOf } from "./query";
import { previousRange } from "./range";

export const COMPARISONS = ["previous", "year", "custom", "none"] as const;
/** What a range is compared with; `previous` where the address says nothing. */
export type Comparison = (typeof COMPARISONS)[number];

/** How an address compares: with what, and whether weekdays are matched. */
export type Compared = {
  readonly kind: Comparison;
  /** A Monday with a Monday: the other range is moved by whole weeks. */
  readonly matched: boolean;
  /** As long as the range itself, so that like is compared with like; null for none. */
  readonly range: DateRange | null;
};

/** The range of the same length that begins on a day. */
function rangeFrom(day: string, range: DateRange): DateRange {
  return { from: day, to: shiftDay(day, daysInRange(range) - 1) };
}

/** Reads `compare`, `compareFrom` and `match`; what is not known counts as the default. */
export function comparedWith(query: PageQuery, range: DateRange): Compared {
  const asked = valuesOf(query, "compare").at(-1);
  const start = valuesOf(query, "compareFrom").at(-1);
  const matched = valuesOf(query, "match").at(-1) !== "dates";
  if (asked === "none") return { kind: "none", matched, range: null };
  if (asked === "custom" && start) {
    return { kind: "custom", matched, range: rangeFrom(start, range) };
  }
  const kind = asked === "year" ? "year" : "previous";
  return { kind, matched, range: previousRange(range, kind, matched) };
}
