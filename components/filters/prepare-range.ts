import { type Comparison, comparedWith } from "@/lib/address/comparison";
import { hrefOfPreset, hrefOfRange, type Place } from "@/lib/address/place";
import { PRESET_LABELS } from "@/lib/address/preset-labels";
import { type Changes, hrefWith } from "@/lib/address/query";
import { PRESETS, presetOf, previousRange, stepRange } from "@/lib/address/range";
import { type DateRange, daysInRange, todayIn } from "@/lib/days";
import { formatDays } from "@/lib/format";
import type { CompareProps } from "./compare-control";
import type { DateRangeProps } from "./date-range-props";

/** The range control's labels and addresses. */
export function prepareRange(place: Place): DateRangeProps {
  const { path, query, range, zone, now, since } = place;
  const today = todayIn(zone, now);
  const thisYear = today.slice(0, 4);
  const preset = presetOf(range, zone, now, since);
  const days = formatDays(range.from, range.to, thisYear);
  const next = stepRange(range, 1);
  // Within the running year or month the next step would begin in days yet to come.
  const ahead = next.from > today;
  return {
    label: preset ? PRESET_LABELS[preset] : days,
    days: preset ? days : "",
    previous: hrefOfRange(place, stepRange(range, -1)),
    next: ahead ? null : hrefOfRange(place, next),
    presets: PRESETS.map((one) => ({
      preset: one,
      label: PRESET_LABELS[one],
      href: hrefOfPreset(place, one),
      current: one === preset,
    })),
    ...range,
    today,
    template: hrefWith(path, query, { from: "FROM", to: "TO", interval: null }),
  };
}

const COMPARISON_LABELS: Readonly<Record<Comparison, string>> = {
  previous: "Previous period",
  year: "Year before",
  custom: "Another period",
  none: "No comparison",
};

/** The comparison's choices as links. */
export function prepareComparison({ path, query, range, zone, now }: Place): CompareProps {
  const chosen = comparedWith(query, range);
  const thisYear = todayIn(zone, now).slice(0, 4);
  const daysOf = ({ from, to }: DateRange) => formatDays(from, to, thisYear);
  const to = (changes: Changes): string => hrefWith(path, query, changes);
  const moved = (kind: "previous" | "year") => daysOf(previousRange(range, kind, chosen.matched));
  const choice = (value: "previous" | "year" | "none", days: string) => ({
    label: COMPARISON_LABELS[value],
    days,
    current: value === chosen.kind,
    href: to({ compare: value === "previous" ? null : value, compareFrom: null }),
  });
  const movable = chosen.kind === "previous" || chosen.kind === "year";
  const elsewhere = previousRange(
    range,
    chosen.kind === "year" ? "year" : "previous",
    !chosen.matched,
  );
  return {
    label: COMPARISON_LABELS[chosen.kind],
    choices: [
      choice("previous", moved("previous")),
      choice("year", moved("year")),
      choice("none", ""),
    ],
    custom: {
      label: COMPARISON_LABELS.custom,
      days: chosen.kind === "custom" && chosen.range ? daysOf(chosen.range) : "",
      current: chosen.kind === "custom",
      from: chosen.range?.from ?? range.from,
      length: daysInRange(range),
      template: to({ compare: "custom", compareFrom: "FROM" }),
    },
    // Where whole weeks lie between the two anyway there is nothing to choose.
    weekdays:
      movable && chosen.range && elsewhere.from !== chosen.range.from
        ? { matched: chosen.matched, href: to({ match: chosen.matched ? "dates" : null }) }
        : null,
    today: todayIn(zone, now),
  };
}
