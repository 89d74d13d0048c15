"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useKeys } from "@/components/shell/use-keys";
import type { Place } from "@/lib/address/place";
import { RANGE_KEYS } from "./range-keys";

const OTHERS: ReadonlySet<string> = new Set(["arrowleft", "arrowright", "x", "escape"]);

/** Lets keys choose the range, step it, switch the comparison and clear the filters. */
export function RangeShortcuts({ place, compare }: { place: Place; compare: boolean }) {
  const router = useRouter();
  /** Where the last key leads, so that the next one goes on from there before the page has come. */
  const ahead = useRef(place);
  useEffect(() => {
    ahead.current = place;
  }, [place]);
  useKeys((key) => {
    if (!(key in RANGE_KEYS || OTHERS.has(key))) return false;
    void follow(key);
    // Escape stays the browser's too: it stops a page that loads.
    return key !== "escape";
  });
  async function follow(key: string): Promise<void> {
    const { followKey, placeAt } = await import("./follow-key");
    const href = followKey(key, ahead.current, compare);
    if (href === null) return;
    ahead.current = placeAt(ahead.current, href);
    router.push(href as Route, { scroll: false });
  }
  return null;
}
