import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { hasRole } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";
import { ExperimentCards } from "./cards";

export const generateMetadata = pageTitle(() => words("experiments")("experiments"));

export default async function ExperimentsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/experiments", searchParams, experimentsParameters);
  const { path, query } = page.place;
  const say = words("experiments");
  return (
    <PageFrame
      page={page}
      title={say("experiments")}
      description={say("about")}
      actions={<ExportLink path={path} query={query} label={say("file")} />}
    >
      <ExperimentCards page={page} changes={hasRole(page.viewer.role, "admin")} />
    </PageFrame>
  );
}
