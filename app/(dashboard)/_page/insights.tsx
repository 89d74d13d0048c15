import { Suspense } from "react";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { SentenceList } from "@/components/cards/sentence-list";
import { words } from "@/lib/words/words";
import type { ReportPage } from "./open-page";
import { readSentences } from "./read-sentences";

/** What changed in the page's range, in words; nothing where nothing did. The page never waits for it. */
export function Insights({ page }: { page: ReportPage }) {
  return (
    <Suspense fallback={null}>
      <Sentences page={page} />
    </Suspense>
  );
}

async function Sentences({ page }: { page: ReportPage }) {
  // The figures below say the same without words: they come anyway.
  const report = await readSentences(page).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  const { path, query } = page.place;
  return (
    report && (
      <SentenceList report={report} named={!page.shared}>
        {/* On a phone the words need the room. */}
        <span className="shrink-0 max-sm:hidden">
          <ExportLink
            path={path}
            query={query}
            table="sentences"
            label={words("page")("whatChanged")}
            size="sm"
          />
        </span>
      </SentenceList>
    )
  );
}
