import { readFreshness } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { cn } from "@/components/ui/cn";
import { formatAgo, formatCount, formatInstant, formatPlural } from "@/lib/format";

/** How new the numbers are, in one line. */
export async function FreshnessLine({ page }: { page: ReportPage }) {
  const { newestEvent, pendingItems, endpoints } = await readFreshness(page);
  const active = endpoints.filter((endpoint) => endpoint.status !== "disabled");
  const live = active.filter((endpoint) => endpoint.status === "live").length;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
      <span
        aria-hidden="true"
        className={cn("size-1.75 rounded-full", live > 0 ? "bg-good" : "bg-warn")}
      />
      {newestEvent ? (
        <span title={formatInstant(newestEvent, page.place.zone)}>
          <span className="sr-only">Newest event </span>
          {formatAgo(newestEvent, page.place.now)}
        </span>
      ) : (
        "No event yet"
      )}
      <span>
        · {live} of {formatPlural(active.length, "endpoint")} live
      </span>
      {pendingItems > 0 ? <span>· {formatCount(pendingItems)} being processed</span> : null}
    </p>
  );
}
