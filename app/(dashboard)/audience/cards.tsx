import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { ChartNotes } from "@/app/(dashboard)/_notes/chart-notes";
import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CardSlot } from "@/components/cards/card-slot";
import { SubscriptionsCard } from "@/components/cards/subscriptions-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { Segmented } from "@/components/ui/segmented";
import { intervalsFor } from "@/lib/address/intervals";
import { hrefWith } from "@/lib/address/query";
import { Causes } from "./causes";
import { Figures, Providers } from "./figures";
import { Countries, Topics } from "./subscribers";

/** Everything that Audience reports, signed in or shared. */
export function AudienceCards({ page }: { page: ReportPage }) {
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title="Key figures" height="min-h-48" className="col-span-12">
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
      <CardSlot title="Providers" height="min-h-60" className="col-span-12">
        <Providers page={page} />
      </CardSlot>
      <CardSlot title="Topics" height="min-h-60" className="col-span-12 lg:col-span-6">
        <Topics page={page} />
      </CardSlot>
      <CardSlot title="Countries" height="min-h-60" className="col-span-12 lg:col-span-6">
        <Countries page={page} />
      </CardSlot>
    </div>
  );
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
      <ExportLink path="/audience" query={query} label="opt-ins and opt-outs over time" size="sm" />
    </SubscriptionsCard>
  );
}
