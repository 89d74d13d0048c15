import type { Metadata, Route } from "next";
import Link from "next/link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { RenameCampaign } from "@/app/(dashboard)/campaigns/rename-campaign";
import { hrefKeeping } from "@/components/filters/query";
import { hasRole } from "@/lib/auth/roles";
import { CampaignCards, CampaignFacts, readCampaign } from "./report";

export const metadata: Metadata = { title: "Campaign" };

type Props = { params: Promise<{ key: string }>; searchParams: SearchParams };

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
        description={<CampaignFacts page={page} report={report} />}
      >
        <CampaignCards page={page} report={report} />
      </PageFrame>
    </>
  );
}
