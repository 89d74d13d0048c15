import type { Place } from "@/lib/address/place";
import { type FilterName, hrefKeeping } from "@/lib/address/query";
import type { FilterOption, FilterOptions } from "@/lib/analytics/counts/filter-options";
import { words } from "@/lib/words/words";
import { CompareControl } from "./compare-control";
import { DateRangeControl } from "./date-range-control";
import { FilterControl } from "./filter-control";
import type { FilterGroup } from "./filter-group";
import { prepareComparison, prepareRange } from "./prepare-range";
import { RangeShortcuts } from "./range-shortcuts";
import type { SegmentLine } from "./segment-lines";

/** Campaigns come with the latest first; everything else is found by its name. */
function sorted(name: FilterName, options: readonly FilterOption[]) {
  const plain = options.map(({ value, label }) => ({ value, label }));
  return name === "campaign" || name === "campaignKind"
    ? plain
    : plain.sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** The dimensions there are to filter by, those without a choice left out. */
export function filterGroups(options: FilterOptions): FilterGroup[] {
  return (
    ["provider", "endpoint", "channel", "platform", "campaign", "tag", "campaignKind"] as const
  )
    .map((name) => ({
      name,
      label: words("filters-ui")(`by.${name}`),
      options: sorted(name, options[name]),
      ...(name === "campaign" ? { further: options.furtherCampaigns } : {}),
    }))
    .filter((group) => group.options.length > 0);
}

/** Range, comparison and filters of a page. */
export function Toolbar({
  place,
  groups,
  segments = [],
  compare = false,
}: {
  place: Place;
  groups: readonly FilterGroup[];
  segments?: readonly SegmentLine[];
  compare?: boolean;
}) {
  return (
    <>
      <DateRangeControl {...prepareRange(place)} />
      {compare ? <CompareControl {...prepareComparison(place)} /> : null}
      <FilterControl
        groups={groups}
        segments={segments}
        audience={place.path === "/audience" ? null : hrefKeeping("/audience", place.query)}
      />
      <RangeShortcuts place={place} compare={compare} />
    </>
  );
}
