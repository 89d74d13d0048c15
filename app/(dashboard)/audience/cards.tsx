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
import { words } from "@/lib/words/words";
import { CampaignOptOuts } from "./campaign-opt-outs";
import { Causes } from "./causes";
import { Cohorts } from "./cohorts";
import { Figures, Providers } from "./figures";
import { AudienceMessages } from "./messages";
import { isNarrowed, Narrowed } from "./narrowed";
import { Reachable } from "./reachable";
import { Subscribers } from "./subscribers";

const SPLITS = ["providers", "channels", "platforms", "countries", "languages", "topics"] as const;

/** Everything that Audience reports, signed in or shared. */
export function AudienceCards({ page, mayName = false }: { page: ReportPage; mayName?: boolean }) {
  const everybody = !isNarrowed(page);
  const say = words("audience");
  return (
    <div className="grid grid-cols-12 gap-3.5">
      {everybody ? null : (
        <div className="col-span-12">
          <Narrowed page={page} />
        </div>
      )}
      <CardSlot title={say("reachable")} height="min-h-60" className="col-span-12">
        <Reachable page={page} />
      </CardSlot>
      {everybody ? <Changes page={page} /> : null}
      <CardSlot title={say("messagesByRecipients")} height="min-h-60" className="col-span-12">
        <AudienceMessages page={page} />
      </CardSlot>
      <CardSlot title={say("howLong")} height="min-h-60" className="col-span-12">
        <Cohorts page={page} />
      </CardSlot>
      {everybody ? (
        <CardSlot title={say("optOutsByCampaign")} height="min-h-60" className="col-span-12">
          <CampaignOptOuts page={page} />
        </CardSlot>
      ) : null}
      {SPLITS.map((by) => (
        <CardSlot
          key={by}
          title={say(`now.${by}`)}
          height="min-h-60"
          className="col-span-12 lg:col-span-6"
        >
          <Subscribers page={page} by={by} mayName={mayName} />
        </CardSlot>
      ))}
    </div>
  );
}

/** Who came and who left, and why: of all that the filters leave. */
function Changes({ page }: { page: ReportPage }) {
  const say = words("audience");
  return (
    <>
      <CardSlot title={say("keyFigures")} height="min-h-48" className="col-span-12">
        <Figures page={page} />
      </CardSlot>
      <CardSlot title={say("theTrend")} height="min-h-100" className="col-span-12">
        <Trend page={page} />
      </CardSlot>
      <CardSlot
        title={say("causesOfOptOuts")}
        height="min-h-60"
        className="col-span-12 lg:col-span-6"
      >
        <Causes page={page} kind="opted_out" />
      </CardSlot>
      <CardSlot
        title={say("causesOfOptIns")}
        height="min-h-60"
        className="col-span-12 lg:col-span-6"
      >
        <Causes page={page} kind="opted_in" />
      </CardSlot>
      <CardSlot title={say("providers")} height="min-h-60" className="col-span-12">
        <Providers page={page} />
      </CardSlot>
    </>
  );
}

async function Trend({ page }: { page: ReportPage }) {
  const interval = intervalOf(page);
  const [{ current }, marks] = await Promise.all([readAudience(page, interval), readMarks(page)]);
  const { path, query, range, zone, now } = page.place;
  const allowed = intervalsFor(range);
  const say = words("audience");
  const sayAll = words("analytics");
  return (
    <SubscriptionsCard
      report={current}
      labels={bucketLabels(interval, zone)}
      now={now}
      marks={marks}
      below={<ChartNotes page={page} marks={marks} />}
      title={say(`over.${interval}`)}
    >
      {allowed.length > 1 ? (
        <Segmented
          label={sayAll("stepSize")}
          options={allowed.map((one) => ({
            label: sayAll(`step.${one}`),
            href: hrefWith(path, query, { interval: one }),
            current: one === interval,
          }))}
        />
      ) : null}
      <ExportLink path="/audience" query={query} label={say("file.time")} size="sm" />
    </SubscriptionsCard>
  );
}
