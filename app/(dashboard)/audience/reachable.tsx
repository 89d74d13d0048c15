import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { ChartTable } from "@/components/charts/chart-table";
import { prepareReachable } from "@/components/charts/prepare-reachable";
import { ReachableChart } from "@/components/charts/reachable-chart";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { SubscribersReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatList, formatPercent, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";
import { asOfText, dailyInterval, notCounted, readSubscribers } from "./report";

/** How many can be reached: now, what they are made of, and over the range. */
export async function Reachable({ page }: { page: ReportPage }) {
  const report = await readSubscribers(page);
  const interval = dailyInterval(page);
  const labels = bucketLabels(interval, page.place.zone);
  const picture = prepareReachable(report, labels);
  const { subscribed } = report.total;
  const say = words("audience");
  return (
    <Card aria-labelledby="reachable" className="flex flex-col">
      <CardHeader
        id="reachable"
        title={say("reachable")}
        description={say("lastWordOptIn", { asOf: asOfText(page, report.asOf) })}
      >
        <ExportLink
          path="/audience"
          query={page.place.query}
          table="reachable"
          label={say("file.reachable")}
          size="sm"
        />
      </CardHeader>
      <CardContent className="grid flex-1 gap-x-8 gap-y-4 lg:grid-cols-[minmax(15rem,1fr)_3fr]">
        <div className="space-y-3">
          <p>
            <span className="block text-3xl font-semibold tabular-nums">
              {report.asOf === null ? say("notCountedYet") : formatCount(subscribed)}
            </span>
            {report.asOf === null ? null : (
              <span className="text-sm text-ink-2">{changeText(report)}</span>
            )}
          </p>
          <Parts report={report} />
          <Silent silent={report.silent} />
        </div>
        {picture === null || report.asOf === null ? (
          <p className="grid min-h-44 place-items-center text-center text-sm text-ink-3">
            {report.asOf === null ? notCounted() : say("periodNotBegun")}
          </p>
        ) : (
          <figure className="flex min-w-0 flex-col">
            <ReachableChart picture={picture} />
            <ChartTable
              label={say("reachableOverTime")}
              columns={[words("analytics")("when"), say("reachable"), say("came"), say("left")]}
              rows={report.buckets
                .filter(({ reachable }) => reachable !== null)
                .map((bucket) => [
                  labels.full(bucket),
                  formatCount(bucket.reachable),
                  formatCount(bucket.joined),
                  formatCount(bucket.gone),
                ])}
            />
          </figure>
        )}
      </CardContent>
    </Card>
  );
}

function changeText({ buckets, before }: SubscribersReport): string {
  const last = buckets.findLast(({ reachable }) => reachable !== null);
  const say = words("audience");
  if (last?.reachable === undefined || last.reachable === null) return say("changeNotBegun");
  const change = last.reachable - before;
  const figures = { change: formatSigned(change), share: formatPercent(change / before) };
  return before > 0 ? say("changeInPeriodOf", figures) : say("changeInPeriod", figures);
}

/** What the figure is made of: the largest channels, or providers where there is one channel. */
function Parts({ report }: { report: SubscribersReport }) {
  const { channels, providers, total } = report;
  const parts = (channels.length > 1 ? channels : providers).filter(
    ({ subscribed }) => subscribed > 0,
  );
  if (parts.length < 2) return null;
  return (
    <dl className="grid grid-cols-[1fr_auto_auto] gap-x-3 gap-y-0.5 text-sm">
      {parts.map(({ key, label, subscribed }) => (
        <div key={key ?? "unknown"} className="col-span-3 grid grid-cols-subgrid">
          <dt className="truncate text-ink-2">{label}</dt>
          <dd className="text-right tabular-nums">{formatCount(subscribed)}</dd>
          <dd className="text-right text-ink-3 tabular-nums">
            {formatPercent(subscribed / Math.max(1, total.subscribed))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whose people are not all in the figure, and why. */
function Silent({ silent: { optIns, optOuts } }: { silent: SubscribersReport["silent"] }) {
  const both = optIns.filter((name) => optOuts.includes(name));
  const say = words("audience");
  const only = (names: readonly string[]) => names.filter((name) => !both.includes(name));
  const sentences = [
    both.length > 0 && say("neitherTold", { names: formatList(both) }),
    only(optIns).length > 0 && say("optInsNotTold", { names: formatList(only(optIns)) }),
    only(optOuts).length > 0 && say("optOutsNotTold", { names: formatList(only(optOuts)) }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return <p className="text-2xs text-ink-3">{sentences.join(" ")}</p>;
}
