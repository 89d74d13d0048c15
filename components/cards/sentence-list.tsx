import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { DELTA_TONES } from "@/components/charts/delta-tones";
import { cn } from "@/components/ui/cn";
import { ReportLink } from "@/components/ui/report-link";
import type { InsightsReport, Sentence } from "@/lib/analytics/insights/answers";
import { formatList } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What changed and by how much, each leading to its numbers; nothing where nothing did. */
export function SentenceList({
  report,
  named,
  children,
}: {
  report: InsightsReport;
  /** Whether sources are named: on a shared page they are nobody's business. */
  named: boolean;
  /** Beside them. */
  children?: ReactNode;
}) {
  const { sentences, without } = report;
  if (sentences.length === 0) return null;
  const say = words("charts");
  return (
    <section
      aria-label={say("whatChanged")}
      title={say("whatChangedHow")}
      className="mb-3.5 flex gap-2 px-0.5 text-sm"
    >
      <div className="min-w-0 flex-1">
        <ul className="space-y-1">
          {sentences.map((sentence) => (
            <Line key={sentence.text} sentence={sentence} detail={named ? sentence.detail : null} />
          ))}
        </ul>
        {named && without.length > 0 ? (
          <p className="mt-1 text-xs text-ink-3">
            {say("without", { names: formatList(without) })}
          </p>
        ) : null}
      </div>
      {children}
    </section>
  );
}

function Line({
  sentence: { text, tone, distance, path },
  detail,
}: {
  sentence: Sentence;
  detail: string | null;
}) {
  const Arrow = distance < 0 ? ArrowDown : ArrowUp;
  return (
    <li className="flex gap-1.5">
      <Arrow
        aria-hidden="true"
        strokeWidth={2.25}
        className={cn("mt-0.75 size-3.5 shrink-0", DELTA_TONES[tone])}
      />
      <ReportLink
        href={path as Route}
        prefetch={false}
        className="min-w-0 underline-offset-3 hover:text-accent hover:underline"
      >
        {text}
        {detail ? ` ${detail}` : ""}
      </ReportLink>
    </li>
  );
}
