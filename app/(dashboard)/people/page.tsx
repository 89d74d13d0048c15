import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { pressureParameters } from "@/lib/analytics/people/parameters";
import { words } from "@/lib/words/words";
import { PeopleCards } from "./cards";

export const generateMetadata = pageTitle(() => words("people")("people"));

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/people", searchParams, pressureParameters);
  const { path, query } = page.place;
  const say = words("people");
  return (
    <PageFrame
      page={page}
      title={say("people")}
      compare
      description={say("about")}
      actions={<ExportLink path={path} query={query} label={say("file.reach")} />}
    >
      <PeopleCards page={page} />
    </PageFrame>
  );
}
