import type { Metadata } from "next";
import { Suspense } from "react";
import { CardSlot } from "@/components/cards/card-slot";
import { CampaignsCard } from "./_overview/campaigns-card";
import { FreshnessLine } from "./_overview/freshness-line";
import { FunnelCard } from "./_overview/funnel-card";
import { KpiCard } from "./_overview/kpi-card";
import { ProvidersCard } from "./_overview/providers-card";
import { SubscriptionsCard } from "./_overview/subscriptions-card";
import { TrendCard } from "./_overview/trend-card";
import { type OpenPage, openPage, type SearchParams } from "./_page/open-page";
import { PageFrame } from "./_page/page-frame";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/", searchParams);
  return (
    <PageFrame
      page={page}
      title="Overview"
      compare
      end={
        <Suspense fallback={<p className="h-4.5 w-64" />}>
          <FreshnessLine page={page} />
        </Suspense>
      }
    >
      <Cards page={page} />
    </PageFrame>
  );
}

function Cards({ page }: { page: OpenPage }) {
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title="Key figures" height="min-h-34" className="col-span-12">
        <KpiCard page={page} />
      </CardSlot>
      <CardSlot title="The funnel" height="min-h-100" className="col-span-12 xl:col-span-7">
        <FunnelCard page={page} />
      </CardSlot>
      <CardSlot title="Subscriptions" height="min-h-100" className="col-span-12 xl:col-span-5">
        <SubscriptionsCard page={page} />
      </CardSlot>
      <CardSlot title="The trend" height="min-h-89" className="col-span-12">
        <TrendCard page={page} />
      </CardSlot>
      <CardSlot title="Campaigns" height="min-h-80" className="col-span-12 xl:col-span-7">
        <CampaignsCard page={page} />
      </CardSlot>
      <CardSlot title="Providers" height="min-h-80" className="col-span-12 xl:col-span-5">
        <ProvidersCard page={page} />
      </CardSlot>
    </div>
  );
}
