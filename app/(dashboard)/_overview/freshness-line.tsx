import { readFreshness, readHealth } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { cn } from "@/components/ui/cn";
import { formatAgo, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";
import { healthCount } from "./health-count";

const TONES = { good: "bg-good", warn: "bg-warn", none: "bg-hatch" };

/** How new the numbers are, and whether everybody sends, in one line. */
export async function FreshnessLine({ page }: { page: ReportPage }) {
  const [{ newestEvent, pendingItems }, { endpoints }] = await Promise.all([
    readFreshness(page),
    readHealth(page),
  ]);
  const say = words("overview");
  const { tone, words: told } = healthCount(endpoints);
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
      <span aria-hidden="true" className={cn("size-1.75 rounded-full", TONES[tone])} />
      {newestEvent ? (
        <span title={formatInstant(newestEvent, page.place.zone)}>
          <span className="sr-only">{say("newestEvent")} </span>
          {formatAgo(newestEvent, page.place.now)}
        </span>
      ) : (
        say("noEvent")
      )}
      {told.map((part) => (
        <span key={part}>· {part}</span>
      ))}
      {pendingItems > 0 ? <span>· {say("beingProcessed", { n: pendingItems })}</span> : null}
    </p>
  );
}
