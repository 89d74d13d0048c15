import type { Metadata } from "next";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { hasRole } from "@/lib/auth/roles";
import { ExperimentCards } from "./cards";

export const metadata: Metadata = { title: "Experiments" };

export default async function ExperimentsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/experiments", searchParams, experimentsParameters);
  const { path, query } = page.place;
  return (
    <PageFrame
      page={page}
      title="Experiments"
      description="Does context-aware delivery pay? Messages compared by how ContextPush planned to deliver them, within each campaign."
      actions={<ExportLink path={path} query={query} label="the comparison by campaign" />}
    >
      <ExperimentCards page={page} changes={hasRole(page.viewer.role, "admin")} />
    </PageFrame>
  );
}
