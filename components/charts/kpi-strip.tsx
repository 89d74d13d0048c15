"use client";

import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { FigureLink } from "@/components/ui/figure-link";
import { Definition } from "./definition";
import { DeltaText } from "./delta-text";
import type { Kpi } from "./kpi";
import { Sparkline } from "./sparkline";

function KpiCell({ kpi }: { kpi: Kpi }) {
  return (
    <div className="flex min-w-0 flex-col border-line-soft px-4 pt-3.5 pb-3 max-lg:[&:nth-child(even)]:border-l max-lg:[&:nth-child(n+3)]:border-t max-lg:last:odd:col-span-2 lg:not-first:border-l">
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
            kpi.value === "—" && "text-ink-3",
          )}
        >
          <FigureLink
            href={kpi.value === "—" ? null : kpi.href}
            label={`${kpi.value} ${kpi.label.toLowerCase()}`}
          >
            {kpi.value}
          </FigureLink>
        </span>
        <span className="flex min-h-4.5 flex-wrap items-center gap-x-1.5 text-xs leading-4.5 text-ink-3">
          {kpi.delta ? <DeltaText delta={kpi.delta} title={kpi.deltaTitle} /> : null}
          {kpi.note ? <span>{kpi.note}</span> : null}
        </span>
        <span className="mt-auto block pt-2">
          <Sparkline
            values={kpi.values}
            previous={kpi.previous}
            lastUnfinished={kpi.lastUnfinished}
          />
        </span>
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
    <Card aria-label="Key figures">
      <dl className={cn("grid grid-cols-2", COLUMNS[kpis.length] ?? "lg:grid-cols-5")}>
        {kpis.map((kpi) => (
          <KpiCell key={kpi.id} kpi={kpi} />
        ))}
      </dl>
    </Card>
  );
}
