"use client";

import type { FailuresPicture } from "./prepare-failures";
import { seriesColor } from "./series";

/** The columns of a failures chart, each with its classes from the foot up. */
export function FailureColumns({ columns }: Pick<FailuresPicture, "columns">) {
  return (
    <div className="failure-columns">
      {columns.map(({ unfinished, parts }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: its place is its bucket
          key={at}
          className={unfinished ? "opacity-50" : undefined}
        >
          {parts.map(([slot, height]) => (
            <div key={slot} style={{ height: `${height}%`, backgroundColor: seriesColor(slot) }} />
          ))}
        </div>
      ))}
    </div>
  );
}
