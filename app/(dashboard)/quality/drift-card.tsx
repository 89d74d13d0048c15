import { ScanSearch } from "lucide-react";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { DriftTable } from "@/components/tables/drift-table";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import {
  type DriftReport,
  getDrift,
  SETTLED_HOURS,
  SETTLED_ITEMS,
} from "@/lib/analytics/quality/drift";
import type { DriftRow } from "@/lib/analytics/quality/shape-drift";
import { hasRole } from "@/lib/auth/roles";
import { todayIn } from "@/lib/days";
import { formatCount, formatDay, formatList, formatPlural } from "@/lib/format";
import { MarkKnown } from "./mark-known";

/** The newest; the file has all. */
const MOST_SHOWN = 50;

/** What changed in what providers send: new fields, other types, new words. */
export async function DriftCard({ page }: { page: OpenPage }) {
  const { query, zone, now } = page.place;
  const report = await getDrift(page.filters, now);
  const isAdmin = hasRole(page.viewer.role, "admin");
  const lines = report.rows.slice(0, MOST_SHOWN).map((row) => ({
    row,
    look: providerStyle(row.provider),
    sampleHref: isAdmin && row.isKept ? sampleHref(row) : null,
    action: isAdmin ? <MarkKnown row={row} /> : null,
  }));
  return (
    <Card aria-labelledby="drift">
      <CardHeader
        id="drift"
        title="Changes in what is sent"
        description="fields, types and values that providers did not send before"
      >
        {lines.length > 0 ? (
          <ExportLink
            path="/quality"
            query={query}
            table="drift"
            label="changes in what is sent"
            size="sm"
          />
        ) : null}
      </CardHeader>
      <CardContent className="space-y-3">
        {report.full.length > 0 ? <Full names={report.full} /> : null}
        {lines.length > 0 ? (
          <>
            <DriftTable lines={lines} zone={zone} now={now} />
            <More count={report.rows.length - lines.length} />
          </>
        ) : (
          <Nothing report={report} />
        )}
        <p className="max-w-4xl text-xs text-ink-3">{rule(report)}</p>
      </CardContent>
    </Card>
  );
}

function sampleHref({ sampleRequest, sampleItem }: DriftRow): string {
  return `/settings/requests/${sampleRequest}#item-${sampleItem + 1}`;
}

function More({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="text-xs text-ink-2">
      The newest {MOST_SHOWN} are listed; {formatCount(count)} more are in the CSV.
    </p>
  );
}

function Full({ names }: { names: readonly string[] }) {
  return (
    <Callout tone="warn" title={`More fields than are remembered: ${formatList(names)}`}>
      <p>
        Keys that are not names of fields may be the cause, such as ids. Fields that are new beyond
        that are not told here. Nothing is lost: requests are kept as they came.
      </p>
    </Callout>
  );
}

function Nothing({ report }: { report: DriftReport }) {
  const { eventTypes } = report;
  return (
    <EmptyState
      icon={ScanSearch}
      className="py-8"
      title={eventTypes > 0 ? "Nothing new in this period" : "Nothing has been looked at yet"}
      description={
        eventTypes > 0
          ? `Of ${formatPlural(eventTypes, "event type")} that are watched, none began to send anything else. When a provider adds a field, changes its type or sends a new value, it is listed here with a request that shows it.`
          : "Once events come in, the names and types of their fields are remembered. When a provider adds one, changes its type or sends a new value, it is listed here with a request that shows it."
      }
    />
  );
}

/** The rule, and what it leaves out, in sentences. */
function rule({ known, settling, since, range }: DriftReport): string {
  return [
    since ? `Watched since ${formatDay(todayIn(range.timeZone, since.getTime()), "full")}.` : "",
    `New is what is first received ${SETTLED_HOURS} hours or more after an endpoint's first event of that type, and after at least ${formatCount(SETTLED_ITEMS)} of them.`,
    settling > 0
      ? `For ${formatPlural(settling, "event type")} that is not so yet, and everything is taken as usual.`
      : "",
    "Of floods a sample is looked at. Only names, types and, where the provider has a fixed list of them, values are remembered. Unknown event types are in Quarantine.",
    known > 0
      ? `${formatPlural(known, "change")} marked as known ${known === 1 ? "is" : "are"} left out.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}
