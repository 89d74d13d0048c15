import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { providerLook } from "@/app/(dashboard)/_page/providers";
import { RenameCampaign } from "@/app/(dashboard)/campaigns/rename-campaign";
import { CardSlot } from "@/components/cards/card-slot";
import { SeriesMark } from "@/components/charts/series-mark";
import { hrefKeeping } from "@/components/filters/query";
import { getCampaign } from "@/lib/analytics/campaign";
import { campaignParameters } from "@/lib/analytics/parameters";
import type { CampaignReport } from "@/lib/analytics/types";
import { hasRole } from "@/lib/auth/roles";
import { PushlensError } from "@/lib/errors";
import { formatInstant } from "@/lib/format";
import {
  CampaignFunnelCard,
  CampaignTrendCard,
  FailuresCard,
  PlatformsCard,
  TimeToOpenCard,
} from "./cards";

export const metadata: Metadata = { title: "Campaign" };

type Props = { params: Promise<{ key: string }>; searchParams: SearchParams };

/** The campaign in the page's range; a key that leads nowhere is a real 404. */
const readCampaign = cache(async (key: string, page: OpenPage): Promise<CampaignReport> => {
  try {
    return await getCampaign(key, pageParameters(page, campaignParameters), page.place.now);
  } catch (error) {
    if (error instanceof PushlensError && error.code === "not_found") notFound();
    throw error;
  }
});

export default async function CampaignPage({ params, searchParams }: Props) {
  const { key } = await params;
  const page = await openPage(`/campaigns/${key}`, searchParams);
  const report = await readCampaign(key, page);
  const { name, id } = report.campaign;
  const renames = id !== null && hasRole(page.viewer.role, "admin");
  return (
    <>
      <p className="mb-1.5 text-xs">
        <Link
          href={hrefKeeping("/campaigns", page.place.query) as Route}
          className="text-ink-2 underline-offset-3 hover:underline"
        >
          ← Campaigns
        </Link>
      </p>
      <PageFrame
        page={page}
        title={name}
        beside={renames ? <RenameCampaign id={key} name={name} /> : null}
        description={<Facts page={page} report={report} />}
      >
        <div className="grid grid-cols-12 gap-3.5">
          <div className="col-span-12 xl:col-span-7 *:h-full">
            <CampaignFunnelCard report={report} />
          </div>
          <div className="col-span-12 grid gap-3.5 md:grid-cols-2 xl:col-span-5 xl:grid-cols-1">
            <TimeToOpenCard report={report} />
            <FailuresCard report={report} />
          </div>
          <CardSlot title="The trend" height="min-h-89" className="col-span-12">
            <CampaignTrendCard page={page} campaign={key} />
          </CardSlot>
          <div className="col-span-12">
            <PlatformsCard report={report} />
          </div>
        </div>
      </PageFrame>
    </>
  );
}

function Facts({ page, report }: { page: OpenPage; report: CampaignReport }) {
  const { campaign } = report;
  const look = providerLook(campaign.provider);
  const { zone } = page.place;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-xs text-ink-2">
      {campaign.provider ? (
        <span className="flex items-center gap-1.5">
          <SeriesMark slot={look.slot} />
          {look.label}
        </span>
      ) : null}
      {campaign.id ? (
        <span>
          Id <code className="font-mono text-ink [overflow-wrap:anywhere]">{campaign.id}</code>
        </span>
      ) : (
        <span>Messages that belong to no campaign</span>
      )}
      {campaign.firstSeen ? (
        <span>First seen {formatInstant(campaign.firstSeen, zone)}</span>
      ) : null}
      {campaign.lastSeen ? <span>Last seen {formatInstant(campaign.lastSeen, zone)}</span> : null}
    </p>
  );
}
