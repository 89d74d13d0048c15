"use client";

import type { Route } from "next";
import { ReportLink } from "@/components/ui/report-link";
import { seriesColor } from "./series";
import { SeriesMark } from "./series-mark";

/** One group's part of a funnel's bar; widths as CSS has them, the implied one of the segment. */
export function FunnelSegmentBar({
  slot,
  title,
  width,
  implied,
  mark = false,
  href,
}: {
  slot: number;
  title: string;
  width: string;
  /** How much of it later stages imply; absent for nothing. */
  implied?: string | undefined;
  /** There is room for the group's mark. */
  mark?: boolean | undefined;
  /** Where it leads; absent for nowhere. */
  href?: string | undefined;
}) {
  const look = { title, style: { width, background: seriesColor(slot) } };
  const inside = (
    <>
      {mark ? (
        <SeriesMark slot={slot} color="var(--on-series)" className="ml-2.5 opacity-90" />
      ) : null}
      {implied ? <div className="funnel-implied" style={{ width: implied }} /> : null}
    </>
  );
  if (!href) {
    return (
      <div {...look} className="funnel-segment">
        {inside}
      </div>
    );
  }
  return (
    // The keyboard has the legend for it.
    <ReportLink
      href={href as Route}
      scroll={false}
      tabIndex={-1}
      {...look}
      className="funnel-segment hover:brightness-110"
    >
      {inside}
    </ReportLink>
  );
}
