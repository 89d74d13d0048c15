import { formatDays } from "@/lib/format";
import {
  type DateRange,
  PRESETS,
  type Preset,
  presetOf,
  presetRange,
  previousRange,
  stepRange,
  todayIn,
} from "@/lib/range";
import type { DateRangeProps } from "./date-range-control";
import { hrefWith, type PageQuery } from "./query";

const PRESET_LABELS: Readonly<Record<Preset, string>> = {
  today: "Today",
  yesterday: "Yesterday",
  "7d": "Last 7 days",
  "28d": "Last 28 days",
  "90d": "Last 90 days",
  mtd: "This month",
  "last-month": "Last month",
  ytd: "This year",
  "12m": "Last 12 months",
};

/** What a range is compared with; `period` where the address says nothing. */
export type Comparison = "period" | "year" | "none";

/** Reads `compare`; what is not known counts as the default. */
export function comparisonOf(value: string | undefined): Comparison {
  return value === "year" || value === "none" ? value : "period";
}

/** Where one is: the page's address and its range. */
export type Place = {
  readonly path: string;
  readonly query: PageQuery;
  readonly range: DateRange;
  readonly zone: string;
  readonly now: number;
};

/** The range control's labels and addresses. */
export function prepareRange({ path, query, range, zone, now }: Place): DateRangeProps {
  const today = todayIn(zone, now);
  const thisYear = today.slice(0, 4);
  const to = (next: DateRange): string => hrefWith(path, query, next);
  const preset = presetOf(range, zone, now);
  const days = formatDays(range.from, range.to, thisYear);
  const next = stepRange(range, 1);
  // Within the running year or month the next step would begin in days yet to come.
  const ahead = next.from > today;
  return {
    label: preset ? PRESET_LABELS[preset] : days,
    days: preset ? days : "",
    previous: to(stepRange(range, -1)),
    next: ahead ? null : to(next),
    presets: PRESETS.map((one) => ({
      label: PRESET_LABELS[one],
      // The default needs no dates, so that its address keeps meaning "the last 28 days".
      href:
        one === "28d"
          ? hrefWith(path, query, { from: null, to: null })
          : to(presetRange(one, zone, now)),
      current: one === preset,
    })),
    ...range,
    today,
    template: to({ from: "FROM", to: "TO" }),
  };
}

/** The comparison's choices as links. */
export function prepareComparison({ path, query, range, zone, now }: Place) {
  const chosen = comparisonOf(typeof query.compare === "string" ? query.compare : undefined);
  const thisYear = todayIn(zone, now).slice(0, 4);
  const days = (kind: "period" | "year") => {
    const { from, to } = previousRange(range, kind);
    return formatDays(from, to, thisYear);
  };
  const choices = [
    { value: "period", label: "Previous period", days: days("period") },
    { value: "year", label: "Year before", days: days("year") },
    { value: "none", label: "No comparison", days: "" },
  ] as const;
  return {
    chosen,
    choices: choices.map(({ value, label, days: text }) => ({
      label,
      days: text,
      current: value === chosen,
      href: hrefWith(path, query, { compare: value === "period" ? null : value }),
    })),
  };
}
