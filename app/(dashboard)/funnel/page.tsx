import type { Metadata } from "next";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { CardSlot } from "@/components/cards/card-slot";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { FunnelCards } from "./cards";
import { funnelOf } from "./parameters";
import { RatesOverTime } from "./rates";
import { Switches } from "./switches";

const OWN = ratesParameters
  .pick({ rate: true, against: true })
  .extend({ by: funnelParameters.shape.by });

export const metadata: Metadata = { title: "Funnel" };

export default async function FunnelPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/funnel", searchParams, OWN);
  return (
    <PageFrame page={page} title="Funnel" compare>
      <Switches page={page} />
      <CardSlot title="The funnel" height="min-h-160">
        <FunnelCards page={page} />
      </CardSlot>
      {funnelOf(page).by === "campaign" ? null : (
        <CardSlot title="Rates over time" height="min-h-80" className="mt-3.5">
          <RatesOverTime page={page} />
        </CardSlot>
      )}
    </PageFrame>
  );
}
