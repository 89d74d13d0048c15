import type { KeptPage } from "@/lib/address/moving-range";
import { pageName } from "@/lib/address/page-name";
import { pageAt, pagesOf } from "@/lib/address/pages";
import { hrefOfPreset, type Place } from "@/lib/address/place";
import { presetLabel } from "@/lib/address/preset-labels";
import { type Dimension, hrefKeeping, hrefToggling, hrefWith, valuesOf } from "@/lib/address/query";
import { PRESETS } from "@/lib/address/range";
import { hrefOfView, SEGMENT } from "@/lib/address/segments";
import type { FilterOptions } from "@/lib/analytics/counts/filter-options";
import { words } from "@/lib/words/words";

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
  const hint = words("shell-ui")("hint.page");
  return [
    ...pagesOf("navigation").map(({ path, ...may }) => ({
      key: `page ${path}`,
      label: pageName(path),
      hint,
      href: "keeps" in may ? hrefKeeping(path, query) : path,
    })),
    { key: "page /account", label: pageName("/account"), hint, href: "/account" },
  ];
}

/** The parts of Settings. */
export function settingsCommands(): Command[] {
  const hint = words("shell-ui")("hint.settings");
  return pagesOf("settings").map(({ path }) => ({
    key: `page ${path}`,
    label: pageName(path),
    hint,
    href: path,
  }));
}

/** Saved views, each with its dates of today. */
export function viewCommands(place: Place, views: readonly FoundView[]): Command[] {
  const say = words("shell-ui");
  const kind = ({ path, shared }: FoundView) =>
    path === SEGMENT ? "hint.segment" : shared ? "hint.viewForAll" : "hint.view";
  return views.map((view) => ({
    key: `view ${view.id}`,
    label: view.name,
    hint: say(kind(view)),
    href: hrefOfView(view, { ...place, path: reportPath(place.path) }),
  }));
}

/** Every preset, and what to compare with. */
export function rangeCommands(place: Place): Command[] {
  const path = reportPath(place.path);
  const here = { ...place, path };
  const say = words("shell-ui");
  const compare = (value: string | null) =>
    hrefWith(path, place.query, { compare: value, compareFrom: null });
  return [
    ...PRESETS.map((preset) => ({
      key: `range ${preset}`,
      label: presetLabel(preset),
      hint: say("hint.range"),
      href: hrefOfPreset(here, preset),
    })),
    { key: "compare", label: say("compare.previous"), hint: "", href: compare(null) },
    { key: "compare year", label: say("compare.year"), hint: "", href: compare("year") },
    { key: "compare none", label: say("compare.none"), hint: "", href: compare("none") },
  ];
}

const FILTERED = [
  "provider",
  "endpoint",
  "channel",
  "platform",
] as const satisfies readonly Dimension[];

/** Everything to filter by but campaigns: chosen again, it is taken away. */
export function filterCommands({ path, query }: Place, options: FilterOptions): Command[] {
  const say = words("shell-ui");
  return FILTERED.flatMap((name) =>
    options[name].map(({ value, label }) => ({
      key: `${name} ${value}`,
      label,
      hint: say(valuesOf(query, name).includes(value) ? `unfilter.${name}` : `filterBy.${name}`),
      href: hrefToggling(reportPath(path), query, name, value),
    })),
  );
}

/** Campaigns, each leading to its page. */
export function campaignCommands({ query }: Place, options: FilterOptions): Command[] {
  return options.campaign.map(({ value, label }) => ({
    key: `campaign ${value}`,
    label,
    hint: words("shell-ui")("hint.campaign"),
    href: hrefKeeping(`/campaigns/${value}`, query),
  }));
}
