import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { words } from "@/lib/words/words";
import { FailureCards } from "./cards";

export const generateMetadata = pageTitle(() => words("failures")("failures"));

export default async function FailuresPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/failures", searchParams);
  const say = words("failures");
  return (
    <PageFrame page={page} title={say("failures")} compare description={say("about")}>
      <FailureCards page={page} />
    </PageFrame>
  );
}
