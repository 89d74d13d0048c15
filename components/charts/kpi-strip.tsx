"use client";

import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
import { ReportLink } from "@/components/ui/report-link";
import { NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { Definition } from "./definition";
import { DeltaText } from "./delta-text";
import type { Kpi } from "./kpi";
import { Sparkline } from "./sparkline";

/** A figure's small line; where it can be drawn large, all of the cell leads there. */
function Line({ kpi }: { kpi: Kpi }) {
  const line = (
    <Sparkline values={kpi.values} previous={kpi.previous} lastUnfinished={kpi.lastUnfinished} />
  );
  if (!kpi.series) return <span className="mt-auto block pt-2">{line}</span>;
  const say = words("charts-ui");
  const { href, current } = kpi.series;
  return (
    <ReportLink
      href={href as Route}
      scroll={false}
      prefetch={false}
      readOnly="plain"
      aria-current={current ? "true" : undefined}
      title={say(current ? "usualTrend" : "inTrend")}
      className="trend-link"
    >
      <span className="sr-only">{say("kpiInTrend", { label: kpi.label })}</span>
      {line}
    </ReportLink>
  );
}

function KpiCell({ kpi }: { kpi: Kpi }) {
  return (
    <div className={cn("kpi-cell", kpi.series?.current && "kpi-chosen")}>
      <dt className="flex items-center gap-1 text-xs font-medium text-ink-2">
        {kpi.label}
        {kpi.part ? <span className="font-normal text-ink-3">({kpi.part})</span> : null}
        <Definition id={kpi.id} label={kpi.label} text={kpi.definition} more={kpi.coverage} />
      </dt>
      <dd className="flex flex-1 flex-col">
        <span
          title={kpi.title}
          className={cn(
            "truncate text-2xl font-semibold tracking-[-0.025em]",
            kpi.value === NOT_REPORTED && "text-ink-3",
          )}
        >
          <FigureLink
            href={kpi.value === NOT_REPORTED ? null : kpi.href}
            label={`${kpi.value} ${kpi.label.toLowerCase()}`}
            className="relative z-1"
          >
            {kpi.value === NOT_REPORTED ? <Dash title={kpi.title} /> : kpi.value}
          </FigureLink>
        </span>
        <span className="flex min-h-4.5 flex-wrap items-center gap-x-1.5 text-xs leading-4.5 text-ink-3">
          {kpi.delta ? <DeltaText delta={kpi.delta} title={kpi.deltaTitle} /> : null}
          {kpi.note ? <span>{kpi.note}</span> : null}
        </span>
        <Line kpi={kpi} />
      </dd>
    </div>
  );
}

const COLUMNS: Readonly<Record<number, string>> = { 3: "lg:grid-cols-3", 4: "lg:grid-cols-4" };

/**
 * The key figures side by side, each with its definition, change and trend. They are in the server's
 * HTML; the browser gets what they are drawn from rather than each element once more.
 */
export function KpiStrip({ kpis }: { kpis: readonly Kpi[] }) {
  return (
    <Card aria-label={words("charts-ui")("keyFigures")}>
      <dl className={cn("grid grid-cols-2", COLUMNS[kpis.length] ?? "lg:grid-cols-5")}>
        {kpis.map((kpi) => (
          <KpiCell key={kpi.id} kpi={kpi} />
        ))}
      </dl>
    </Card>
  );
}
