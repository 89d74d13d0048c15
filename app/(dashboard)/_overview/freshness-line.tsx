import { readFreshness, readHealth } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { cn } from "@/components/ui/cn";
import { formatAgo, formatCount, formatInstant } from "@/lib/format";
import { healthCount } from "./health-count";

const TONES = { good: "bg-good", warn: "bg-warn", none: "bg-hatch" };

/** How new the numbers are, and whether everybody sends, in one line. */
export async function FreshnessLine({ page }: { page: ReportPage }) {
  const [{ newestEvent, pendingItems }, { endpoints }] = await Promise.all([
    readFreshness(page),
    readHealth(page),
  ]);
  const { tone, words } = healthCount(endpoints);
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
      <span aria-hidden="true" className={cn("size-1.75 rounded-full", TONES[tone])} />
      {newestEvent ? (
        <span title={formatInstant(newestEvent, page.place.zone)}>
          <span className="sr-only">Newest event </span>
          {formatAgo(newestEvent, page.place.now)}
        </span>
      ) : (
        "No event yet"
      )}
      {words.map((part) => (
        <span key={part}>· {part}</span>
      ))}
      {pendingItems > 0 ? <span>· {formatCount(pendingItems)} being processed</span> : null}
    </p>
  );
}
