import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import { getCampaign } from "@/lib/analytics/campaigns/campaign";
import { campaignParameters } from "@/lib/analytics/campaigns/parameters";
import { getSplitsCompared } from "@/lib/analytics/compare/compared-groups";
import { campaignKindLabel } from "@/lib/analytics/counts/labels";
import { PushlensError } from "@/lib/errors";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";
import { CampaignFunnelCard, PlatformsCard, TimeToOpenCard } from "./cards";
import { ConversionsCard } from "./conversions-card";
import { FailuresCard } from "./failures-card";
import { FollowedCard } from "./followed-card";
import { SendsCard } from "./sends-card";
import { CampaignTrendCard } from "./trend-card";

/** The campaign in the page's range; a key that leads nowhere is a real 404. */
export const readCampaign = cache(
  async (key: string, page: ReportPage): Promise<CampaignReport> => {
    try {
      return await getCampaign(key, pageParameters(page, campaignParameters), page.place.now);
    } catch (error) {
      if (error instanceof PushlensError && error.code === "not_found") notFound();
      throw error;
    }
  },
);

/** The same beside the range compared with; null where nothing is compared. */
export const readCompared = cache(async (key: string, page: ReportPage) => {
  const against = comparedRange(page);
  const params = pageParameters(page, campaignParameters);
  return against && getSplitsCompared({ ...params, campaign: [key] }, against, page.place.now);
});

/**
 * Everything that is reported of one campaign, signed in or shared; what stands for single people
 * comes as `children`, and `messages` leads to them.
 */
export function CampaignCards({
  page,
  report,
  messages = false,
  children,
}: {
  page: ReportPage;
  report: CampaignReport;
  messages?: boolean;
  children?: ReactNode;
}) {
  const { key } = report.campaign;
  const say = words("campaigns");
  return (
    <div className="grid grid-cols-12 gap-3.5">
      <CardSlot title={say("theSends")} height="min-h-60" className="col-span-12">
        <SendsCard page={page} campaign={key} />
      </CardSlot>
      <CardSlot
        title={say("funnel")}
        height="min-h-80"
        className="col-span-12 xl:col-span-7 *:h-full"
      >
        <CampaignFunnelCard page={page} report={report} compared={readCompared(key, page)} />
      </CardSlot>
      <div className="col-span-12 xl:col-span-5 *:h-full">
        <TimeToOpenCard report={report} />
      </div>
      <CardSlot title={say("theTrend")} height="min-h-89" className="col-span-12">
        <CampaignTrendCard page={page} campaign={key} />
      </CardSlot>
      <div className="col-span-12 lg:col-span-6 *:h-full">
        <FailuresCard page={page} report={report} messages={messages} />
      </div>
      {report.conversions ? (
        <div className="col-span-12 *:h-full lg:col-span-6">
          <ConversionsCard report={report} zone={page.place.zone} />
        </div>
      ) : null}
      <CardSlot title={say("whatFollowed")} height="min-h-44" className="col-span-12 lg:col-span-6">
        <FollowedCard page={page} campaign={key} delivered={report.total.delivered} />
      </CardSlot>
      <CardSlot
        title={say("platforms")}
        height="min-h-40"
        className={cn("col-span-12 *:h-full", messages && "2xl:col-span-8")}
      >
        <PlatformsCard page={page} report={report} compared={readCompared(key, page)} />
      </CardSlot>
      {children}
    </div>
  );
}

/** Whose campaign it is, and when it was seen. */
export function CampaignFacts({ page, report }: { page: ReportPage; report: CampaignReport }) {
  const { campaign } = report;
  const look = providerStyle(campaign.provider);
  const { zone } = page.place;
  const say = words("campaigns");
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
          {say("id")}{" "}
          <code className="font-mono text-ink [overflow-wrap:anywhere]">{campaign.id}</code>
        </span>
      ) : (
        <span>{say("ofNoCampaign")}</span>
      )}
      {campaign.kind ? <span>{campaignKindLabel(campaign.kind)}</span> : null}
      {campaign.tags.length > 0 ? (
        <span>{say("tagsAre", { names: campaign.tags.join(", ") })}</span>
      ) : null}
      {campaign.firstSeen ? (
        <span>{say("firstSeen", { time: formatInstant(campaign.firstSeen, zone) })}</span>
      ) : null}
      {campaign.lastSeen ? (
        <span>{say("lastSeen", { time: formatInstant(campaign.lastSeen, zone) })}</span>
      ) : null}
    </p>
  );
}
