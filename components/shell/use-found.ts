"use client";

import { useEffect, useState } from "react";
import type { FilterOptions } from "@/lib/analytics/counts/filter-options";
import type { FoundView } from "./prepare-commands";

/** What the server finds by name; null until it has answered once. */
export type Found = {
  readonly options: FilterOptions;
  readonly since: string | null;
  readonly views: readonly FoundView[];
  /** Whether Settings can be opened. */
  readonly admin: boolean;
};

const PAUSE_MS = 150;

/** Asks the server what there is by a name, once the typing rests; null asks nothing. */
export function useFound(search: string | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (search === null) return;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/find?q=${encodeURIComponent(search)}`, { signal: stop.signal });
      if (answer.ok) setFound((await answer.json()) as Found);
    };
    const timer = setTimeout(
      () => {
        ask().catch((error: unknown) => {
          if (!stop.signal.aborted) console.error(error);
        });
      },
      search === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [search]);
  return found;
}
