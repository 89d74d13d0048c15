import { ChartNotes } from "@/app/(dashboard)/_notes/chart-notes";
import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/looks";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { BarList } from "@/components/cards/bar-list";
import { CardSlot } from "@/components/cards/card-slot";
import { SubscriptionsCard } from "@/components/cards/subscriptions-card";
import { bucketLabels, intervalsFor } from "@/components/charts/bucket-labels";
import { causeLook } from "@/components/charts/causes";
import { KpiStrip } from "@/components/charts/kpi-strip";
import { prepareAudienceKpis } from "@/components/charts/prepare-audience-kpis";
import { hrefWith } from "@/components/filters/query";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import type { AudienceReport } from "@/lib/analytics/types";

/** Everything that Audience reports, signed in or shared. */
export function AudienceCards({ page }: { page: ReportPage }) {
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title="Key figures" height="min-h-34" className="col-span-12">
        <Figures page={page} />
      </CardSlot>
      <CardSlot title="The trend" height="min-h-100" className="col-span-12">
        <Trend page={page} />
      </CardSlot>
      <CardSlot title="Causes of opt-outs" height="min-h-60" className="col-span-12 lg:col-span-6">
        <Causes page={page} kind="opted_out" />
      </CardSlot>
      <CardSlot title="Causes of opt-ins" height="min-h-60" className="col-span-12 lg:col-span-6">
        <Causes page={page} kind="opted_in" />
      </CardSlot>
    </div>
  );
}

async function Figures({ page }: { page: ReportPage }) {
  const { current, previous } = await readAudience(page, intervalOf(page));
  return <KpiStrip kpis={prepareAudienceKpis(current, previous, page.place.now)} />;
}

async function Trend({ page }: { page: ReportPage }) {
  const interval = intervalOf(page);
  const [{ current }, marks] = await Promise.all([readAudience(page, interval), readMarks(page)]);
  const { path, query, range, zone, now } = page.place;
  const allowed = intervalsFor(range);
  return (
    <SubscriptionsCard
      report={current}
      labels={bucketLabels(interval, zone)}
      now={now}
      marks={marks}
      below={<ChartNotes page={page} marks={marks} />}
      title={`Opt-ins and opt-outs by ${interval}`}
    >
      {allowed.length > 1 ? (
        <Segmented
          label="Size of the steps"
          options={allowed.map((one) => ({
            label: `${one.slice(0, 1).toUpperCase()}${one.slice(1)}`,
            href: hrefWith(path, query, { interval: one }),
            current: one === interval,
          }))}
        />
      ) : null}
    </SubscriptionsCard>
  );
}

const CAUSES = {
  opted_out: { title: "Why they left", empty: "Nobody opted out in this period." },
  opted_in: { title: "How they came", empty: "Nobody opted in in this period." },
} as const;

async function Causes({
  page,
  kind,
}: {
  page: ReportPage;
  kind: AudienceReport["causes"][number]["kind"];
}) {
  const { current } = await readAudience(page, intervalOf(page));
  const { title, empty } = CAUSES[kind];
  const silent =
    kind === "opted_out" ? current.total.optedOut === null : current.total.optedIn === null;
  return (
    <Card aria-labelledby={kind}>
      <CardHeader id={kind} title={title} description="in the provider's own causes" />
      <CardContent>
        <BarList
          label={title}
          empty={silent ? "No selected provider reports this." : empty}
          rows={current.causes
            .filter((one) => one.kind === kind)
            .map(({ cause, count }) => {
              const look = causeLook(cause, kind);
              return { key: look.key, name: look.label, hint: look.hint, count, color: look.color };
            })}
        />
      </CardContent>
    </Card>
  );
}
