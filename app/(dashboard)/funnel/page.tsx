import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { CardSlot } from "@/components/cards/card-slot";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { words } from "@/lib/words/words";
import { FunnelCards } from "./cards";
import { funnelOf } from "./parameters";
import { RatesOverTime } from "./rates";
import { Switches } from "./switches";

const OWN = ratesParameters
  .pick({ rate: true, against: true })
  .extend({ by: funnelParameters.shape.by });

export const generateMetadata = pageTitle(() => words("funnel")("funnel"));

export default async function FunnelPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/funnel", searchParams, OWN);
  const say = words("funnel");
  return (
    <PageFrame page={page} title={say("funnel")} compare>
      <Switches page={page} />
      <CardSlot title={say("theFunnel")} height="min-h-160">
        <FunnelCards page={page} />
      </CardSlot>
      {funnelOf(page).by === "campaign" ? null : (
        <CardSlot title={say("ratesOverTime")} height="min-h-80" className="mt-3.5">
          <RatesOverTime page={page} />
        </CardSlot>
      )}
    </PageFrame>
  );
}
