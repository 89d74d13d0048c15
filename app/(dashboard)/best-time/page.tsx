import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { bestTimeParameters } from "@/lib/analytics/funnel/parameters";
import { words } from "@/lib/words/words";
import { BestTimeCards } from "./cards";

export const generateMetadata = pageTitle(() => words("best-time")("bestTime"));

export default async function BestTimePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/best-time", searchParams, bestTimeParameters);
  const say = words("best-time");
  return (
    <PageFrame page={page} title={say("bestTime")} description={say("about")}>
      <BestTimeCards page={page} />
    </PageFrame>
  );
}
