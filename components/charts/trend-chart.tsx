"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useMemo, useState } from "react";
import { type PackedTrend, unpackTrend } from "./pack-trend";
import type { TrendPicture } from "./prepare-trend";
import { type TrendWays, wayOfDays, wayOfHour } from "./trend-ways";

type Plot = ComponentType<{ picture: TrendPicture; onPick: ((at: number) => void) | null }>;

/** A box of the final size; the plot's code is asked for once the page has been painted. */
export function TrendChart({ packed, ways }: { packed: PackedTrend; ways: TrendWays }) {
  const picture = useMemo(() => unpackTrend(packed), [packed]);
  const router = useRouter();
  const [first = "delivered"] = picture.stages;
  const wayOf = (at: number) => (ways.zoom ? wayOfDays(ways.zoom, at) : wayOfHour(ways, at, first));
  const leads = wayOf(0) !== null;
  const open = (at: number) => {
    const href = wayOf(at);
    // The same page for other days stays where it is; a list of events begins at its top.
    if (href) router.push(href as Route, { scroll: ways.zoom === null });
  };
  const [Plot, setPlot] = useState<Plot | null>(null);
  useEffect(() => {
    let gone = false;
    import("./trend-plot").then(
      (module) => {
        if (!gone) setPlot(() => module.TrendPlot);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      gone = true;
    };
  }, []);
  return (
    <div className="relative h-60 w-full sm:h-64">
      {/* Beside the plot, not around it: what is inside an image cannot be stepped through. */}
      <div
        role="img"
        aria-label={picture.summary}
        className="pointer-events-none absolute inset-0"
      />
      {Plot ? <Plot picture={picture} onPick={leads ? open : null} /> : null}
    </div>
  );
}
