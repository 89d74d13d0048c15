import { hrefOfKept, type KeptPage } from "@/lib/address/moving-range";
import { pageAt, pagesOf } from "@/lib/address/pages";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { PRESET_LABELS } from "@/lib/address/preset-labels";
import { type Dimension, hrefKeeping, hrefToggling, hrefWith, valuesOf } from "@/lib/address/query";
import { PRESETS } from "@/lib/address/range";
import type { FilterOptions } from "@/lib/analytics/counts/filter-options";

/** One line of the palette, which leads somewhere. */
export type Command = {
  readonly key: string;
  readonly label: string;
  /** What kind of thing it is, in grey. */
  readonly hint: string;
  readonly href: string;
};

/** A saved view as it is found. */
export type FoundView = KeptPage & {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
};

/** Pages that a range and filters apply to: their own path is kept, elsewhere it is Overview's. */
function reportPath(path: string): string {
  return pageAt(path)?.keeps ? path : "/";
}

/** Every page; range and filters come along. */
export function pageCommands({ query }: Pick<Place, "query">): Command[] {
  return [
    ...pagesOf("navigation").map(({ path, label, ...may }) => ({
      key: `page ${path}`,
      label,
      hint: "page",
      href: "keeps" in may ? hrefKeeping(path, query) : path,
    })),
    { key: "page /account", label: "Account", hint: "page", href: "/account" },
  ];
}

/** Saved views, each with its dates of today. */
export function viewCommands(place: Place, views: readonly FoundView[]): Command[] {
  return views.map((view) => ({
    key: `view ${view.id}`,
    label: view.name,
    hint: view.shared ? "view for everybody" : "view",
    href: hrefOfKept(view, place),
  }));
}

/** Every preset, and what to compare with. */
export function rangeCommands(place: Place): Command[] {
  const path = reportPath(place.path);
  const here = { ...place, path };
  const compare = (value: string | null) =>
    hrefWith(path, place.query, { compare: value, compareFrom: null });
  return [
    ...PRESETS.map((preset) => ({
      key: `range ${preset}`,
      label: PRESET_LABELS[preset],
      hint: "range",
      href: hrefOfPreset(here, preset),
    })),
    { key: "compare", label: "Compare with the previous period", hint: "", href: compare(null) },
    { key: "compare year", label: "Compare with the year before", hint: "", href: compare("year") },
    { key: "compare none", label: "Compare with nothing", hint: "", href: compare("none") },
  ];
}

const FILTER_HINTS = [
  ["provider", "provider"],
  ["endpoint", "endpoint"],
  ["channel", "channel"],
  ["platform", "platform"],
] as const satisfies readonly (readonly [Dimension, string])[];

/** Everything to filter by but campaigns: chosen again, it is taken away. */
export function filterCommands({ path, query }: Place, options: FilterOptions): Command[] {
  return FILTER_HINTS.flatMap(([name, hint]) =>
    options[name].map(({ value, label }) => ({
      key: `${name} ${value}`,
      label,
      hint: valuesOf(query, name).includes(value)
        ? `take the ${hint} filter away`
        : `filter by ${hint}`,
      href: hrefToggling(reportPath(path), query, name, value),
    })),
  );
}

/** Campaigns, each leading to its page. */
export function campaignCommands({ query }: Place, options: FilterOptions): Command[] {
  return options.campaign.map(({ value, label }) => ({
    key: `campaign ${value}`,
    label,
    hint: "campaign",
    href: hrefKeeping(`/campaigns/${value}`, query),
  }));
}
