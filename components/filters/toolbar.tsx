import type { Place } from "@/lib/address/place";
import type { Dimension } from "@/lib/address/query";
import type { FilterOption, FilterOptions } from "@/lib/analytics/counts/filter-options";
import { CompareControl } from "./compare-control";
import { DateRangeControl } from "./date-range-control";
import { FilterControl } from "./filter-control";
import type { FilterGroup } from "./filter-group";
import { prepareComparison, prepareRange } from "./prepare-range";
import { RangeShortcuts } from "./range-shortcuts";

const LABELS: Readonly<Record<Dimension, string>> = {
  provider: "Provider",
  endpoint: "Endpoint",
  channel: "Channel",
  platform: "Platform",
  campaign: "Campaign",
};

/** Campaigns come with the latest first; everything else is found by its name. */
function sorted(name: Dimension, options: readonly FilterOption[]) {
  const plain = options.map(({ value, label }) => ({ value, label }));
  return name === "campaign" ? plain : plain.sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** The dimensions there are to filter by, those without a choice left out. */
export function filterGroups(options: FilterOptions): FilterGroup[] {
  return (["provider", "endpoint", "channel", "platform", "campaign"] as const)
    .map((name) => ({
      name,
      label: LABELS[name],
      options: sorted(name, options[name]),
    }))
    .filter((group) => group.options.length > 0);
}

/** Range, comparison and filters of a page. */
export function Toolbar({
  place,
  groups,
  compare = false,
}: {
  place: Place;
  groups: readonly FilterGroup[];
  compare?: boolean;
}) {
  return (
    <>
      <DateRangeControl {...prepareRange(place)} />
      {compare ? <CompareControl {...prepareComparison(place)} /> : null}
      <FilterControl groups={groups} />
      <RangeShortcuts place={place} compare={compare} />
    </>
  );
}
