"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { TrendPicture } from "./prepare-trend";

type Plot = ComponentType<{ picture: TrendPicture }>;

/** A box of the final size; the plot's code is asked for once the page has been painted. */
export function TrendChart({ picture }: { picture: TrendPicture }) {
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
      {Plot ? <Plot picture={picture} /> : null}
    </div>
  );
}
