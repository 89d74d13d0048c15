"use client";

import { seriesColor } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";

/** What one group loses at a step, in the words of the page. */
type ShownLoss = {
  readonly key: string;
  readonly label: string;
  readonly slot: number;
  readonly title: string;
  readonly lost: string;
  /** Of its messages, from 0 to 1, and as the page writes it. */
  readonly part: number;
  readonly share: string;
  /** Why not to make much of it; null where there are enough messages. */
  readonly few: string | null;
};

/** A step of the funnel with who gets no further, in the words of the page. */
export type ShownStep = {
  readonly key: string;
  readonly title: string;
  readonly coverage: string;
  readonly answer: string;
  readonly caption: string;
  /** The headings. */
  readonly group: string;
  readonly missed: string;
  readonly share: string;
  readonly rows: readonly ShownLoss[];
  readonly more: string | null;
  /** Who cannot be told, and why. */
  readonly silent: readonly string[];
};

function LossLine({ row }: { row: ShownLoss }) {
  return (
    <tr className={row.few ? "text-ink-2" : undefined}>
      <th scope="row" className="w-full max-w-0 py-0.75 pr-3 text-left font-normal">
        <div className="relative flex items-center gap-2 rounded px-2 py-1" title={row.title}>
          <div
            aria-hidden="true"
            className="absolute inset-y-0 left-0 rounded opacity-20"
            style={{
              width: `${row.part * 100}%`,
              background: row.few ? "var(--control-line)" : seriesColor(row.slot),
            }}
          />
          <SeriesMark slot={row.slot} className="relative shrink-0" />
          <span dir="auto" className="relative truncate">
            {row.label}
          </span>
        </div>
      </th>
      <td className="text-right font-medium whitespace-nowrap">{row.lost}</td>
      <td className="pl-3 text-right whitespace-nowrap">
        {row.few ? <abbr title={row.few}>{row.share}</abbr> : row.share}
      </td>
    </tr>
  );
}

/** One step of the funnel, drawn of texts: a page is sent these, and not what is drawn of them. */
export function LossStep({ step }: { step: ShownStep }) {
  return (
    <section aria-labelledby={`loss-${step.key}`} className="loss-step min-w-0">
      <h3 id={`loss-${step.key}`} className="text-sm font-medium">
        {step.title}{" "}
        {step.coverage ? (
          <span className="ml-1 text-xs font-normal text-ink-3">{step.coverage}</span>
        ) : null}
      </h3>
      <p className="mt-0.5 min-h-9 text-xs text-ink-2 [overflow-wrap:anywhere]">{step.answer}</p>
      {step.rows.length > 0 ? (
        <table className="mt-1.5 w-full text-sm">
          <caption className="sr-only">{step.caption}</caption>
          <thead className="text-2xs text-ink-3">
            <tr>
              <th scope="col" className="text-left font-normal">
                <span className="sr-only">{step.group}</span>
              </th>
              <th scope="col" className="text-right font-normal">
                {step.missed}
              </th>
              <th scope="col" className="pl-3 text-right font-normal">
                {step.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {step.rows.map((row) => (
              <LossLine key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      ) : null}
      {step.more ? <p className="mt-1 text-2xs text-ink-3">{step.more}</p> : null}
      {step.silent.length > 0 ? (
        <ul
          className={cn(
            "text-2xs text-ink-3 [overflow-wrap:anywhere]",
            step.rows.length > 0 && "mt-2",
          )}
        >
          {step.silent.map((line) => (
            <li key={line}>— {line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
