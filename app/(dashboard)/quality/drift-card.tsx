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
import { formatCount, formatDay, formatList } from "@/lib/format";
import { words } from "@/lib/words/words";
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
  const say = words("quality");
  return (
    <Card aria-labelledby="drift">
      <CardHeader id="drift" title={say("changesInSent")} description={say("notSentBefore")}>
        {lines.length > 0 ? (
          <ExportLink
            path="/quality"
            query={query}
            table="drift"
            label={say("file.drift")}
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
      {words("quality")("newestListed", { listed: MOST_SHOWN, more: formatCount(count) })}
    </p>
  );
}

function Full({ names }: { names: readonly string[] }) {
  const say = words("quality");
  return (
    <Callout tone="warn" title={say("moreFields", { names: formatList(names) })}>
      <p>{say("moreFieldsMean")}</p>
    </Callout>
  );
}

function Nothing({ report }: { report: DriftReport }) {
  const { eventTypes } = report;
  const say = words("quality");
  return (
    <EmptyState
      icon={ScanSearch}
      className="py-8"
      title={eventTypes > 0 ? say("nothingNew") : say("nothingLookedAt")}
      description={
        eventTypes > 0 ? say("nothingNewOf", { types: eventTypes }) : say("onceEventsCome")
      }
    />
  );
}

/** The rule, and what it leaves out, in sentences. */
function rule({ known, settling, since, range }: DriftReport): string {
  const say = words("quality");
  return [
    since
      ? say("watchedSince", { day: formatDay(todayIn(range.timeZone, since.getTime()), "full") })
      : "",
    say("newIs", { hours: SETTLED_HOURS, items: formatCount(SETTLED_ITEMS) }),
    settling > 0 ? say("notSoYet", { types: settling }) : "",
    say("ofFloods"),
    known > 0 ? say("leftOut", { changes: known }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
