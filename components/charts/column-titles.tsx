"use client";

import { type PointerEvent, useState } from "react";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/**
 * Tells what each column of a chart is when the pointer is over it: one element that follows the
 * pointer, as one for each column would be most of the chart.
 */
export function ColumnTitles({ titles }: { titles: readonly string[] }) {
  const [at, setAt] = useState<number | null>(null);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * titles.length);
    setAt(Math.min(titles.length - 1, Math.max(0, place)));
  };
  return (
    <div className="absolute inset-0" onPointerMove={follow} onPointerLeave={() => setAt(null)}>
      {at === null ? null : (
        <div
          // A new element each, so that the browser's own tip follows too.
          key={at}
          title={titles[at]}
          className="absolute inset-y-0 bg-line-soft"
          style={{ left: percent(at / titles.length), width: percent(1 / titles.length) }}
        />
      )}
    </div>
  );
}
