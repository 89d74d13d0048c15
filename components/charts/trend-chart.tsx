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
    <div className="h-60 w-full sm:h-64" role="img" aria-label={picture.summary}>
      {Plot ? <Plot picture={picture} /> : null}
    </div>
  );
}
