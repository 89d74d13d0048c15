import type { LossRow, LossStep } from "@/components/charts/prepare-losses";
import { seriesColor } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { formatCount, percentColumn } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

function LossLine({ row, share }: { row: LossRow; share: string }) {
  return (
    <tr className={row.few ? "text-ink-2" : undefined}>
      <th scope="row" className="w-full max-w-0 py-0.75 pr-3 text-left font-normal">
        <div className="relative flex items-center gap-2 rounded px-2 py-1" title={row.title}>
          <div
            aria-hidden="true"
            className="absolute inset-y-0 left-0 rounded opacity-20"
            style={{
              width: `${row.share * 100}%`,
              background: row.few ? "var(--control-line)" : seriesColor(row.look.slot),
            }}
          />
          <SeriesMark slot={row.look.slot} className="relative shrink-0" />
          <span dir="auto" className="relative truncate">
            {row.look.label}
          </span>
        </div>
      </th>
      <td className="text-right font-medium whitespace-nowrap">{formatCount(row.lost)}</td>
      <td className="pl-3 text-right whitespace-nowrap">
        {row.few ? <abbr title={words("funnel")("few100")}>{share}</abbr> : share}
      </td>
    </tr>
  );
}

function Step({ step }: { step: LossStep }) {
  const say = words("funnel");
  const percent = percentColumn(step.rows.map(({ share }) => share));
  return (
    <section aria-labelledby={`loss-${step.key}`} className="min-w-0">
      <h3 id={`loss-${step.key}`} className="text-sm font-medium">
        {step.title}{" "}
        {step.coverage ? (
          <span className="ml-1 text-xs font-normal text-ink-3">{step.coverage}</span>
        ) : null}
      </h3>
      <p className="mt-0.5 min-h-9 text-xs text-ink-2 [overflow-wrap:anywhere]">{step.answer}</p>
      {step.rows.length > 0 ? (
        <table className="mt-1.5 w-full text-sm">
          <caption className="sr-only">{say("whoGotNoFurther", { step: step.title })}</caption>
          <thead className="text-2xs text-ink-3">
            <tr>
              <th scope="col" className="text-left font-normal">
                <span className="sr-only">{say("group")}</span>
              </th>
              <th scope="col" className="text-right font-normal">
                {step.missed}
              </th>
              <th scope="col" className="pl-3 text-right font-normal">
                {say("share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {step.rows.map((row) => (
              <LossLine key={row.key} row={row} share={percent(row.share)} />
            ))}
          </tbody>
        </table>
      ) : null}
      {step.more > 0 ? (
        <p className="mt-1 text-2xs text-ink-3">{say("moreWithFewer", { more: step.more })}</p>
      ) : null}
      {step.silent.length > 0 ? (
        <ul
          className={cn(
            "text-2xs text-ink-3 [overflow-wrap:anywhere]",
            step.rows.length > 0 && "mt-2",
          )}
        >
          {step.silent.map(({ label, reason }) => (
            <li key={label}>
              — {label}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Where messages are lost, step by step and group by group. */
export function LossesCard({ steps, by }: { steps: readonly LossStep[]; by: string }) {
  const say = words("funnel");
  return (
    <Card aria-labelledby="losses" className="@container">
      <CardHeader
        id="losses"
        title={say("whereMessagesStop")}
        description={say("largestFirst", { group: inASentence(by) })}
      />
      <CardContent className="grid grid-cols-1 gap-x-8 gap-y-6 @4xl:grid-cols-3">
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </CardContent>
    </Card>
  );
}
