import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { CardSlot } from "@/components/cards/card-slot";
import { FailedGroups } from "@/components/cards/failed-groups";
import { FailureList } from "@/components/cards/failure-list";
import { bucketLabels, hasBegun } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { changesNote } from "@/components/charts/comparison-text";
import { FailuresChart } from "@/components/charts/failures-chart";
import { classesText, failuresAnswer, prepareFailures } from "@/components/charts/prepare-failures";
import {
  type FigureChange,
  failuresChange,
  rateChange,
  stageChange,
} from "@/components/charts/prepare-figure-change";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FigureLink } from "@/components/ui/figure-link";
import { Segmented } from "@/components/ui/segmented";
import { messagesHref } from "@/lib/address/event-hrefs";
import { intervalsFor } from "@/lib/address/intervals";
import { hrefWith } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import type { FailuresCompared } from "@/lib/analytics/compare/compared-failures";
import type { FailureCause } from "@/lib/analytics/funnel/answers";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readFailures, readFailuresCompared } from "./report";

/** Everything that Failures reports, signed in or shared. */
export function FailureCards({ page }: { page: ReportPage }) {
  const say = words("failures");
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title={words("analytics")("theAnswer")} height="min-h-16" className="col-span-12">
        <Answer page={page} />
      </CardSlot>
      <CardSlot title={say("overTime")} height="min-h-80" className="col-span-12">
        <OverTime page={page} />
      </CardSlot>
      <CardSlot title={say("whatFailed")} height="min-h-60" className="col-span-12">
        <Causes page={page} />
      </CardSlot>
      {GROUPS.map((table) => (
        <CardSlot
          key={table}
          title={say(`by.${table}`)}
          height="min-h-60"
          className="col-span-12 lg:col-span-4"
        >
          <Groups page={page} table={table} />
        </CardSlot>
      ))}
    </div>
  );
}

const GROUPS = ["providers", "channels", "platforms"] as const;
const DIMENSIONS = { providers: "provider", channels: "channel", platforms: "platform" } as const;

async function Answer({ page }: { page: ReportPage }) {
  const [report, compared] = await Promise.all([readFailures(page), readFailuresCompared(page)]);
  const { title, detail } = failuresAnswer(report);
  const href = report.failed ? waysDown(page).stage("failed") : null;
  const total = compared?.total ?? null;
  return (
    <div>
      <p className="text-lg font-medium">
        <FigureLink href={href} label={title}>
          {title}
        </FigureLink>
      </p>
      <p className="text-sm text-ink-2">{detail}</p>
      {compared && report.failed !== null ? (
        <p className="text-sm text-ink-2">
          <ChangesText count={stageChange("failed", total)} rate={rateChange("failure", total)} />{" "}
          <span className="text-2xs text-ink-3">{changesNote(compared, compared.by)}</span>
        </p>
      ) : null}
    </div>
  );
}

/** How the count and the rate changed, in a line; where too few failed before, that. */
function ChangesText({ count, rate }: Readonly<Record<"count" | "rate", FigureChange | null>>) {
  const say = words("failures");
  const counts = count && { amount: count.delta.text, countBefore: count.title };
  const rates = rate && { rate: rate.delta.text, rateBefore: rate.title };
  if (counts && rates) return say("changedBoth", { ...counts, ...rates });
  if (counts) return say("changedCount", counts);
  return rates ? say("changedRate", rates) : say("tooFewBefore");
}

async function OverTime({ page }: { page: ReportPage }) {
  const report = await readFailures(page);
  // The answer says that nobody reports any; the same below it for all tables of dashes.
  if (report.failed === null) return null;
  const say = words("failures");
  const sayAll = words("analytics");
  const { path, query, range, zone, now } = page.place;
  const labels = bucketLabels(report.interval, zone);
  const allowed = intervalsFor(range).filter((one) => one !== "hour");
  return (
    <Card aria-labelledby="over-time">
      <CardHeader
        id="over-time"
        title={say(`over.${report.interval}`)}
        description={say("onItsDay")}
      >
        {allowed.length > 1 ? (
          <Segmented
            label={sayAll("stepSize")}
            options={allowed.map((one) => ({
              label: sayAll(`step.${one}`),
              href: hrefWith(path, query, { interval: one }),
              current: one === intervalOf(page),
            }))}
          />
        ) : null}
        <ExportLink path={path} query={query} table="time" label={say("file.time")} size="sm" />
      </CardHeader>
      <CardContent>
        {report.failed > 0 ? (
          <>
            <FailuresChart picture={prepareFailures(report, labels, now)} />
            <ChartTable
              label={say("overTime")}
              columns={[sayAll("when"), say("failed"), say("ofWhich")]}
              rows={report.buckets
                .filter((bucket) => hasBegun(bucket, now))
                .map((bucket) => [
                  labels.full(bucket),
                  formatCount(bucket.failed),
                  classesText(bucket.classes),
                ])}
            />
          </>
        ) : (
          <Nothing />
        )}
      </CardContent>
    </Card>
  );
}

function Nothing() {
  return (
    <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
      {words("failures")("nothingFailed")}
    </p>
  );
}

async function Causes({ page }: { page: ReportPage }) {
  const [{ failed, causes, classes }, compared] = await Promise.all([
    readFailures(page),
    readFailuresCompared(page),
  ]);
  if (failed === null) return null;
  const { path, query } = page.place;
  const say = words("failures");
  const hrefOf = ({ cause, provider }: FailureCause) =>
    "viewer" in page
      ? messagesHref(query, { stage: "failed", cause: cause ?? NO_CAUSE }, { provider })
      : null;
  return (
    <Card aria-labelledby="failures">
      <CardHeader
        id="failures"
        title={say("whatFailed")}
        description={classesText(classes) || say("byTheirCauses")}
      >
        <ExportLink path={path} query={query} label={say("file.causes")} size="sm" />
      </CardHeader>
      <CardContent>
        {causes.length === 0 ? (
          <Nothing />
        ) : (
          <FailureList
            lines={causes.map((one) => ({
              ...one,
              key: `${one.provider} ${one.providerLabel} ${one.cause ?? ""}`,
              word: one.cause === one.label ? null : one.cause,
              whose: one.providerLabel,
              href: hrefOf(one),
              change: changeOf(one, compared),
            }))}
          />
        )}
        {compared && causes.some((one) => !compared.causeOf || changeOf(one, compared)) ? (
          <p className="mt-3 text-2xs text-ink-3">
            {compared.causeOf
              ? changesNote(compared, compared.by)
              : say(`causesNotCompared.${compared.by}`)}
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}

function changeOf(cause: FailureCause, compared: FailuresCompared | null): FigureChange | null {
  const counts = compared?.causeOf?.(cause);
  return counts ? failuresChange(counts.current, counts.previous) : null;
}

async function Groups({ page, table }: { page: ReportPage; table: (typeof GROUPS)[number] }) {
  const [report, compared] = await Promise.all([readFailures(page), readFailuresCompared(page)]);
  if (report.failed === null) return null;
  const { path, query } = page.place;
  const to = waysDown(page);
  return (
    <FailedGroups
      id={table}
      groups={report[table]}
      compared={compared?.[table] ?? null}
      hrefOf={(key) => to.stage("failed", "total", { [DIMENSIONS[table]]: key })}
    >
      <ExportLink
        path={path}
        query={query}
        table={table}
        label={words("failures")(`file.${table}`)}
        size="sm"
      />
    </FailedGroups>
  );
}
