import type { Route } from "next";
import { failureClassLabel } from "@/components/charts/stages";
import { Badge } from "@/components/ui/badge";
import { ReportLink } from "@/components/ui/report-link";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import { formatCount, percentColumn } from "@/lib/format";

/** One cause of failure with what is known of it. */
export type FailureLine = {
  readonly key: string;
  readonly label: string;
  /** The provider's own word, where it is another one. */
  readonly word: string | null;
  readonly count: number;
  readonly class: CampaignReport["failures"][number]["class"];
  readonly meaning: string;
  readonly todo: string;
  /** The messages that failed so. */
  readonly href: string | null;
};

/** Why messages failed, the most frequent cause first, each with what to do about it. */
export function FailureList({ lines }: { lines: readonly FailureLine[] }) {
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const percent = percentColumn(lines.map(({ count }) => count / Math.max(1, total)));
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <ol className="divide-y divide-line-soft">
      {lines.map(({ key, label, class: of, word, count, meaning, todo, href }) => (
        <li key={key} className="py-2.5 first:pt-0 last:pb-0">
          <div className="flex items-baseline gap-x-3 text-sm">
            <h3 className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">
              {label}
              {word ? (
                <code className="ml-2 font-mono text-2xs font-normal text-ink-3">{word}</code>
              ) : null}
            </h3>
            <Badge tone="neutral">{failureClassLabel(of)}</Badge>
            <span className="font-medium whitespace-nowrap">{formatCount(count)}</span>
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
            <span className="font-medium text-ink">What to do: </span>
            {todo}{" "}
            {href ? (
              <ReportLink
                href={href as Route}
                className="whitespace-nowrap text-accent underline underline-offset-3"
              >
                Show the messages
                <span className="sr-only">: {label}</span>
              </ReportLink>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
