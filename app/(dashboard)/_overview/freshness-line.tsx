import { readFreshness, readHealth } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { cn } from "@/components/ui/cn";
import { formatAgo, formatCount, formatInstant, formatPlural } from "@/lib/format";

/** How new the numbers are, and whether everybody sends, in one line. */
export async function FreshnessLine({ page }: { page: ReportPage }) {
  const [{ newestEvent, pendingItems }, { endpoints }] = await Promise.all([
    readFreshness(page),
    readHealth(page),
  ]);
  const waiting = endpoints.filter(({ health }) => health === "waiting").length;
  const active = endpoints.filter(({ health }) => health !== "disabled" && health !== "waiting");
  const healthy = active.filter(({ health }) => health === "healthy").length;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
      <span
        aria-hidden="true"
        className={cn(
          "size-1.75 rounded-full",
          active.length === 0 ? "bg-hatch" : healthy === active.length ? "bg-good" : "bg-warn",
        )}
      />
      {newestEvent ? (
        <span title={formatInstant(newestEvent, page.place.zone)}>
          <span className="sr-only">Newest event </span>
          {formatAgo(newestEvent, page.place.now)}
        </span>
      ) : (
        "No event yet"
      )}
      {active.length > 0 ? (
        <span>
          · {healthy} of {formatPlural(active.length, "endpoint")} healthy
        </span>
      ) : null}
      {waiting > 0 ? <span>· {waiting} not in use yet</span> : null}
      {pendingItems > 0 ? <span>· {formatCount(pendingItems)} being processed</span> : null}
    </p>
  );
}
