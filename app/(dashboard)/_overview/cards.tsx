import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CardSlot } from "@/components/cards/card-slot";
import { words } from "@/lib/words/words";
import { CampaignsCard } from "./campaigns-card";
import { FunnelCard } from "./funnel-card";
import { KpiCard } from "./kpi-card";
import { ProvidersCard } from "./providers-card";
import { SubscriptionsCard } from "./subscriptions-card";
import { TrendCard } from "./trend-card";

/** Everything that Overview reports; who only reads a shared page has nothing to do with its plumbing. */
export function OverviewCards({ page }: { page: ReportPage }) {
  const say = words("overview");
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title={say("keyFigures")} height="min-h-34" className="col-span-12">
        <KpiCard page={page} />
      </CardSlot>
      <CardSlot title={say("theTrend")} height="min-h-89" className="col-span-12">
        <TrendCard page={page} />
      </CardSlot>
      <CardSlot title={say("theFunnel")} height="min-h-100" className="col-span-12 xl:col-span-7">
        <FunnelCard page={page} />
      </CardSlot>
      <CardSlot
        title={say("subscriptions")}
        height="min-h-100"
        className="col-span-12 xl:col-span-5"
      >
        <SubscriptionsCard page={page} />
      </CardSlot>
      <CardSlot
        title={say("campaigns")}
        height="min-h-80"
        className={page.shared ? "col-span-12" : "col-span-12 xl:col-span-7"}
      >
        <CampaignsCard page={page} />
      </CardSlot>
      {page.shared ? null : (
        <CardSlot title={say("providers")} height="min-h-80" className="col-span-12 xl:col-span-5">
          <ProvidersCard page={page} />
        </CardSlot>
      )}
    </div>
  );
}
