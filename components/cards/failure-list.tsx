import type { Route } from "next";
import { ChangedFigure } from "@/components/charts/changed-figure";
import type { FigureChange } from "@/components/charts/prepare-figure-change";
import { failureClassLabel } from "@/components/charts/stages";
import { Badge } from "@/components/ui/badge";
import { ReportLink } from "@/components/ui/report-link";
import type { FailureCause } from "@/lib/analytics/funnel/answers";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";

/** One cause of failure with what is known of it. */
export type FailureLine = Pick<FailureCause, "label" | "class" | "count" | "meaning" | "todo"> & {
  readonly key: string;
  /** The provider's own word, where it is another one. */
  readonly word: string | null;
  /** The provider, where they are several. */
  readonly whose?: string;
  /** The messages that failed so. */
  readonly href: string | null;
  /** Since the range compared with. */
  readonly change?: FigureChange | null;
};

/** Why messages failed, the most frequent cause first, each with what to do about it. */
export function FailureList({ lines }: { lines: readonly FailureLine[] }) {
  const say = words("failures");
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const percent = percentColumn(lines.map(({ count }) => count / Math.max(1, total)));
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <ol className="divide-y divide-line-soft">
      {lines.map(
        ({ key, label, class: of, word, whose, count, meaning, todo, href, change = null }) => (
          <li key={key} className="py-2.5 first:pt-0 last:pb-0">
            <div className="flex items-baseline gap-x-3 text-sm max-sm:flex-wrap">
              <h3 className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere] max-sm:basis-full">
                {label}{" "}
                {whose ? <span className="ml-1 font-normal text-ink-2">{whose} </span> : null}
                {word ? (
                  <code className="ml-1 font-mono text-2xs font-normal text-ink-3">{word}</code>
                ) : null}
              </h3>
              <Badge tone="neutral">{failureClassLabel(of)}</Badge>
              <span className="text-right font-medium whitespace-nowrap">
                <ChangedFigure change={change}>{formatCount(count)}</ChangedFigure>
              </span>
              <span className="w-12 text-right whitespace-nowrap text-ink-3">
                {percent(total === 0 ? null : count / total)}
              </span>
            </div>
            <div aria-hidden="true" className="mt-1 h-1 rounded-full bg-line-soft">
              <div
                className="h-full rounded-full bg-bad"
                style={{ width: `${(count / most) * 100}%` }}
              />
            </div>
            <p className="mt-1.5 text-xs text-ink-2">{meaning}</p>
            <p className="mt-0.5 text-xs text-ink-2">
              <span className="font-medium text-ink">{say("whatToDo")}</span> {todo}{" "}
              {href ? (
                <ReportLink
                  href={href as Route}
                  className="whitespace-nowrap text-accent underline underline-offset-3"
                >
                  {say("showMessages")}
                  <span className="sr-only">
                    : {label}
                    {whose ? `, ${whose}` : ""}
                  </span>
                </ReportLink>
              ) : null}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
