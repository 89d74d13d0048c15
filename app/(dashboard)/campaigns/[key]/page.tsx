import { Scale } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { againstEarlier } from "@/app/(dashboard)/campaigns/against-earlier";
import { MarkCampaign } from "@/app/(dashboard)/campaigns/mark-campaign";
import { RenameCampaign } from "@/app/(dashboard)/campaigns/rename-campaign";
import { CardSlot } from "@/components/cards/card-slot";
import { Button } from "@/components/ui/button";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefKeeping } from "@/lib/address/query";
import { requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { words } from "@/lib/words/words";
import { ContentCard } from "./content-card";
import { MessagesCard } from "./messages-card";
import { CampaignCards, CampaignFacts, readCampaign } from "./report";
import { campaignPageParameters } from "./trend-card";

type Props = { params: Promise<{ key: string }>; searchParams: SearchParams };

/** The campaign's name, to tell its tab from others; whom and what to refuse is the page's to say. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [viewer, { key }] = await Promise.all([currentViewer(), params]);
  const campaign = viewer ? await requireCampaign(key).catch(() => null) : null;
  return { title: campaign?.name ?? words("campaigns")("campaign") };
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { key } = await params;
  const page = await openPage(`/campaigns/${key}`, searchParams, campaignPageParameters);
  const report = await readCampaign(key, page);
  const { name, id } = report.campaign;
  const against = await againstEarlier(report.campaign, page.place);
  const renames = id !== null && hasRole(page.viewer.role, "admin");
  const say = words("campaigns");
  return (
    <BrowserWords areas={["campaigns-ui", "stages-ui"]}>
      <p className="no-print mb-1.5 text-xs">
        <Link
          href={hrefKeeping("/campaigns", page.place.query) as Route}
          className="text-ink-2 underline-offset-3 hover:underline"
        >
          {say("backToCampaigns")}
        </Link>
      </p>
      <PageFrame
        page={page}
        title={name}
        compare
        beside={
          renames ? (
            <>
              <RenameCampaign id={key} name={name} />
              <MarkCampaign campaign={report.campaign} />
            </>
          ) : null
        }
        description={<CampaignFacts page={page} report={report} />}
        actions={
          against ? (
            <Button asChild>
              <Link href={against.href as Route}>
                <Scale aria-hidden="true" /> {against.label}
              </Link>
            </Button>
          ) : null
        }
      >
        <CampaignCards page={page} report={report} messages>
          <CardSlot
            title={say("whatItSays")}
            height="min-h-40"
            className="col-span-12 2xl:col-span-4"
          >
            <ContentCard page={page} campaign={key} />
          </CardSlot>
          <CardSlot title={say("itsMessages")} height="min-h-120" className="col-span-12">
            <MessagesCard page={page} campaign={key} />
          </CardSlot>
        </CampaignCards>
      </PageFrame>
    </BrowserWords>
  );
}
