"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Where a key leads from a column; null for keys that lead nowhere. */
function stepFrom(key: string, at: number, last: number): number | null {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

/**
 * Tells what each column of a chart is, where the pointer or a finger is, or column by column with
 * the arrow keys: one element that follows, as one for each column would be most of the chart.
 */
export function ColumnTitles({ label, titles }: { label: string; titles: readonly string[] }) {
  const [at, setAt] = useState<number | null>(null);
  const last = titles.length - 1;
  if (last < 0) return null;
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * titles.length);
    setAt(Math.min(last, Math.max(0, place)));
  };
  const step = (event: KeyboardEvent) => {
    const to = stepFrom(event.key, at ?? last, last);
    if (to === null && (event.key !== "Escape" || at === null)) return;
    event.preventDefault();
    setAt(to);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={titles.length}
      aria-valuenow={(at ?? last) + 1}
      aria-valuetext={titles[at ?? last]}
      // A finger that moves sideways goes from column to column; up and down it scrolls.
      className="absolute inset-0 z-2 cursor-default touch-pan-y"
      onPointerDown={follow}
      onPointerMove={follow}
      // A finger that is lifted leaves what it found until something else is touched.
      onPointerLeave={(event) => event.pointerType === "mouse" && setAt(null)}
      onFocus={() => setAt((known) => known ?? last)}
      onBlur={() => setAt(null)}
      onKeyDown={step}
    >
      {at === null ? null : <ColumnTitle at={at} titles={titles} />}
    </div>
  );
}

/** The column, and above the chart what it is: as far to the right as the column, and never beyond. */
function ColumnTitle({ at, titles }: { at: number; titles: readonly string[] }) {
  const along = percent(titles.length > 1 ? at / (titles.length - 1) : 0.5);
  return (
    <>
      <div
        className="absolute inset-y-0 bg-ink/8"
        style={{ left: percent(at / titles.length), width: percent(1 / titles.length) }}
      />
      <div
        aria-hidden="true"
        className="pointer-events-none absolute bottom-full mb-1.5 w-max max-w-full rounded-lg border border-line bg-raised px-2.5 py-1.5 text-xs whitespace-pre-line shadow-raised"
        style={{ left: along, transform: `translateX(-${along})` }}
      >
        {titles[at]}
      </div>
    </>
  );
}
