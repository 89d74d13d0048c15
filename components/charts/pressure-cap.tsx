"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useReadOnly } from "@/components/ui/report-link";
import type { PressureReport } from "@/lib/analytics/people/answers";
import { formatCount, formatLabelled, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { aboveCap, pressureBars } from "./pressure-bars";

/** How many messages people had in their fullest week, and the cap that the reader moves. */
export function PressureCap({
  report,
  hrefs,
}: {
  report: Pick<PressureReport, "distribution" | "persons" | "cap">;
  /** The same page with each cap from 1 on. */
  hrefs: readonly string[];
}) {
  const [cap, setCap] = useState(report.cap);
  const router = useRouter();
  const readOnly = useReadOnly();
  const id = useId();
  const say = words("people-ui");
  const bars = pressureBars(report);
  const most = Math.max(1, ...bars.map(({ persons }) => persons));
  const above = aboveCap(report, cap);
  const keep = () => {
    const href = hrefs[cap - 1];
    if (!readOnly && cap !== report.cap && href) router.replace(href as Route, { scroll: false });
  };
  return (
    <div>
      <p className="text-xl font-semibold tracking-[-0.015em]" aria-live="polite">
        {say("hadMoreThan", { share: formatPercent(above.share), cap })}
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {say("personsOf", {
          above: formatCount(above.persons),
          persons: formatCount(report.persons),
        })}
      </p>
      <div className="mt-4 flex h-36 items-end gap-px" aria-hidden="true">
        {bars.map(({ messages, label, persons }) => (
          <span
            key={messages}
            title={formatLabelled(label, formatCount(persons))}
            className={cn("min-w-0 flex-1 rounded-t-sm", messages > cap ? "bg-warn" : "bg-accent")}
            style={{ height: `${Math.max(persons > 0 ? 1 : 0, (persons / most) * 100)}%` }}
          />
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex gap-px text-2xs text-ink-3">
        {bars.map(({ messages }) => (
          <span key={messages} className="min-w-0 flex-1 text-center">
            {messages === 1 || messages % 5 === 0 ? messages : ""}
          </span>
        ))}
      </div>
      <div className="mt-3 max-w-md">
        <label htmlFor={id} className="text-xs font-medium text-ink-2">
          {say("cap", { cap })}
        </label>
        <input
          id={id}
          type="range"
          min={1}
          max={hrefs.length}
          value={cap}
          onChange={(event) => setCap(Number(event.target.value))}
          onPointerUp={keep}
          onKeyUp={keep}
          className="block w-full accent-accent"
        />
      </div>
    </div>
  );
}
