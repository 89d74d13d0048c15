import { Suspense } from "react";
import { BrowserWords } from "@/components/words/browser-words";
import { words } from "@/lib/words/words";
import { OverviewCards } from "./_overview/cards";
import { overviewParameters } from "./_overview/chosen-line";
import { FreshnessLine } from "./_overview/freshness-line";
import { openPage, type SearchParams } from "./_page/open-page";
import { PageFrame } from "./_page/page-frame";
import { pageTitle } from "./_page/page-title";

export const generateMetadata = pageTitle(() => words("overview")("overview"));

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/", searchParams, overviewParameters);
  return (
    <BrowserWords areas={["stages-ui"]}>
      <PageFrame
        page={page}
        title={words("overview")("overview")}
        compare
        end={
          <Suspense fallback={<p className="h-4.5 w-64" />}>
            <FreshnessLine page={page} />
          </Suspense>
        }
      >
        <OverviewCards page={page} />
      </PageFrame>
    </BrowserWords>
  );
}
