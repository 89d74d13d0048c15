import type { Metadata } from "next";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { CardSlot } from "@/components/cards/card-slot";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { hasRole } from "@/lib/auth/roles";
import { CampaignsCard } from "./campaigns-card";
import { ImportNames } from "./import-names";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/campaigns", searchParams, campaignsParameters);
  const { query } = page.place;
  return (
    <PageFrame
      page={page}
      title="Campaigns"
      compare
      actions={
        <>
          {hasRole(page.viewer.role, "admin") ? <ImportNames /> : null}
          <ExportLink path="/campaigns" query={query} label="all campaigns of the list" />
        </>
      }
    >
      <CardSlot title="The campaigns" height="min-h-120">
        <CampaignsCard page={page} />
      </CardSlot>
    </PageFrame>
  );
}
