import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { timeZones } from "@/lib/settings/workspace/time-zones";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { RefreshEvery } from "./refresh-every";
import { WorkspaceForm } from "./workspace-form";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspacePage() {
  await pageViewerWithRole("admin", "/settings/workspace");
  const workspace = await getWorkspace();
  if (!workspace) redirect("/setup");
  return (
    <>
      <PageHeader title="Workspace" />
      {workspace.rebuilding || workspace.recounted !== null ? (
        <Callout tone="info" live className="mb-4 max-w-xl" title="Numbers are being rebuilt">
          <p>
            Hours and days are counted again in {workspace.timeZone}
            {workspace.recounted === null
              ? null
              : `, ${Math.floor(workspace.recounted * 100)}% done`}
            . Until that is done charts show{" "}
            {workspace.rebuilding ? "the former zone" : "the numbers as they were"}; nothing is
            lost, and receiving goes on.
          </p>
          <RefreshEvery ms={2_000} />
        </Callout>
      ) : null}
      <WorkspaceForm name={workspace.name} timeZone={workspace.timeZone} zones={timeZones()} />
    </>
  );
}
