import { redirect } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { timeZones } from "@/lib/settings/workspace/time-zones";
import { getWorkspace, type WorkspaceSummary } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { RefreshEvery } from "./refresh-every";
import { WorkspaceForm } from "./workspace-form";

export const generateMetadata = pageTitle(() => words("workspace")("workspace"));

export default async function WorkspacePage() {
  await pageViewerWithRole("admin", "/settings/workspace");
  const workspace = await getWorkspace();
  if (!workspace) redirect("/setup");
  const say = words("workspace");
  return (
    <>
      <PageHeader title={say("workspace")} />
      {workspace.rebuilding || workspace.recounted !== null ? (
        <Callout tone="info" live className="mb-4 max-w-xl" title={say("rebuilding")}>
          <p>{recountWords(workspace)}</p>
          <RefreshEvery ms={2_000} />
        </Callout>
      ) : null}
      <BrowserWords areas={["workspace-ui"]}>
        <WorkspaceForm name={workspace.name} timeZone={workspace.timeZone} zones={timeZones()} />
      </BrowserWords>
    </>
  );
}

type Recount = Pick<WorkspaceSummary, "timeZone" | "rebuilding" | "recounted">;

function recountWords({ timeZone: zone, rebuilding, recounted }: Recount): string {
  const say = words("workspace");
  if (recounted === null) return say(rebuilding ? "formerZone" : "asTheyWere", { zone });
  const percent = Math.floor(recounted * 100);
  return say(rebuilding ? "formerZoneDone" : "asTheyWereDone", { zone, percent });
}
