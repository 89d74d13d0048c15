import { type Comparison, comparedWith } from "@/lib/address/comparison";
import { hrefOfPreset, hrefOfRange, type Place } from "@/lib/address/place";
import { presetLabel } from "@/lib/address/preset-labels";
import { type Changes, hrefWith } from "@/lib/address/query";
import { PRESETS, presetOf, previousRange, stepRange } from "@/lib/address/range";
import { type DateRange, daysInRange, todayIn } from "@/lib/days";
import { formatDays } from "@/lib/format";
import { words } from "@/lib/words/words";
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
    label: preset ? presetLabel(preset) : days,
    days: preset ? days : "",
    previous: hrefOfRange(place, stepRange(range, -1)),
    next: ahead ? null : hrefOfRange(place, next),
    presets: PRESETS.map((one) => ({
      preset: one,
      label: presetLabel(one),
      href: hrefOfPreset(place, one),
      current: one === preset,
    })),
    ...range,
    today,
    template: hrefWith(path, query, { from: "FROM", to: "TO", interval: null }),
  };
}

const comparisonLabel = (kind: Comparison): string => words("filters-ui")(`comparison.${kind}`);

/** The comparison's choices as links. */
export function prepareComparison({ path, query, range, zone, now }: Place): CompareProps {
  const chosen = comparedWith(query, range);
  const thisYear = todayIn(zone, now).slice(0, 4);
  const daysOf = ({ from, to }: DateRange) => formatDays(from, to, thisYear);
  const to = (changes: Changes): string => hrefWith(path, query, changes);
  const moved = (kind: "previous" | "year") => daysOf(previousRange(range, kind, chosen.matched));
  const choice = (value: "previous" | "year" | "none", days: string) => ({
    label: comparisonLabel(value),
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
    kind: chosen.kind,
    choices: [
      choice("previous", moved("previous")),
      choice("year", moved("year")),
      choice("none", ""),
    ],
    custom: {
      label: comparisonLabel("custom"),
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
