"use client";

import type { SortingState, Updater } from "@tanstack/react-table";
import {
  parseAsArrayOf,
  parseAsNativeArrayOf,
  parseAsString,
  useQueryState,
  useQueryStates,
} from "nuqs";
import { useMemo, useTransition } from "react";
import { shownColumns } from "./campaign-columns";

const ADDRESS = {
  sort: parseAsString.withDefault("-opened"),
  q: parseAsString.withDefault(""),
  columns: parseAsArrayOf(parseAsString).withDefault([]),
  cursor: parseAsString,
  page: parseAsString,
};

/** Another order or search begins at the first page again. */
const FROM_START = { cursor: null, page: null };

/** What a shared page shows, whatever its address says. */
export type FixedCampaigns = {
  readonly sort: string;
  readonly q: string;
  readonly columns: readonly string[];
};

/** The table's order, search and columns, kept in the page's address; the server answers to it. */
export function useCampaignAddress(fixed: FixedCampaigns | null) {
  const [busy, startTransition] = useTransition();
  const [address, setAddress] = useQueryStates(ADDRESS, {
    shallow: false,
    history: "push",
    scroll: false,
    startTransition,
  });
  const { sort, columns, q } = fixed ?? address;
  const sorting: SortingState = [{ id: sort.replace(/^-/, ""), desc: sort.startsWith("-") }];
  const shown = useMemo(() => new Set(shownColumns(columns).map(({ id }) => id)), [columns]);
  return {
    busy,
    sorting,
    shown,
    /** True where the address names columns; else the standard ones are shown. */
    asked: columns.length > 0,
    search: q,
    setSorting: (update: Updater<SortingState>) => {
      const [next] = typeof update === "function" ? update(sorting) : update;
      if (next) void setAddress({ sort: `${next.desc ? "-" : ""}${next.id}`, ...FROM_START });
    },
    setSearch: (q: string) => void setAddress({ q: q || null, ...FROM_START }),
    setShown: (ids: readonly string[]) =>
      void setAddress({ columns: ids.length > 0 ? [...ids] : null }),
  };
}

/** As many campaigns fit side by side. */
export const MOST_CHOSEN = 5;

const CHOSEN = parseAsNativeArrayOf(parseAsString).withDefault([]);

/** The campaigns chosen to be compared, in the address too, so that they stay while one pages. */
export function useChosenCampaigns() {
  const [chosen, setChosen] = useQueryState("with", CHOSEN);
  return {
    chosen,
    toggle: (key: string) =>
      void setChosen((now) =>
        now.includes(key) ? now.filter((one) => one !== key) : [...now, key].slice(0, MOST_CHOSEN),
      ),
    clear: () => void setChosen(null),
  };
}
