import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { CardSlot } from "@/components/cards/card-slot";
import { BrowserWords } from "@/components/words/browser-words";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { hasRole } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";
import { CampaignsCard } from "./campaigns-card";
import { ImportNames } from "./import-names";

export const generateMetadata = pageTitle(() => words("campaigns")("campaigns"));

export default async function CampaignsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/campaigns", searchParams, campaignsParameters);
  const { query } = page.place;
  const say = words("campaigns");
  return (
    <BrowserWords areas={["campaigns-ui", "stages-ui"]}>
      <PageFrame
        page={page}
        title={say("campaigns")}
        compare
        actions={
          <>
            {hasRole(page.viewer.role, "admin") ? <ImportNames /> : null}
            <ExportLink path="/campaigns" query={query} label={say("allOfList")} />
          </>
        }
      >
        <CardSlot title={say("theCampaigns")} height="min-h-120" search>
          <CampaignsCard page={page} />
        </CardSlot>
      </PageFrame>
    </BrowserWords>
  );
}
