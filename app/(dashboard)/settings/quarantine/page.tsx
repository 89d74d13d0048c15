import { PackageCheck } from "lucide-react";
import { z } from "zod";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import {
  listIgnored,
  listMappings,
  listQuarantine,
} from "@/lib/settings/quarantine/list-quarantine";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { GroupsTable } from "./groups-table";
import { IgnoredCard } from "./ignored-card";
import { MappingsCard } from "./mappings-card";
import { type QuarantineChoice, QuarantineFilters } from "./quarantine-filters";
import { REASONS } from "./reasons";
import { ReplayForm } from "./replay-form";
import { Seen } from "./seen";

export const generateMetadata = pageTitle(() => words("quarantine")("quarantine"));

const choice = z.object({
  endpoint: z.guid().toLowerCase().optional().catch(undefined),
  reason: z.enum(REASONS).optional().catch(undefined),
});

type Asked = { endpoint?: string | string[]; reason?: string | string[] };

function chosenIn(asked: Asked): QuarantineChoice {
  const { endpoint, reason } = choice.parse(asked);
  return { ...(endpoint ? { endpointId: endpoint } : {}), ...(reason ? { reason } : {}) };
}

export default async function QuarantinePage({ searchParams }: { searchParams: Promise<Asked> }) {
  await pageViewerWithRole("admin", "/settings/quarantine");
  const chosen = chosenIn(await searchParams);
  const [{ groups, whole, newest }, mappings, ignored, workspace, endpoints] = await Promise.all([
    listQuarantine(chosen),
    listMappings(),
    listIgnored(),
    getWorkspace(),
    listEndpoints(),
  ]);
  const isNarrowed = Object.keys(chosen).length > 0;
  const zone = workspace?.timeZone ?? "UTC";
  const now = Date.now();
  const say = words("quarantine");
  return (
    <BrowserWords areas={["quarantine-ui"]}>
      <PageHeader title={say("quarantine")} description={say("about")}>
        {groups.length > 0 ? (
          <div className="ml-auto">
            <ReplayForm label={say(isNarrowed ? "replayThese" : "replayAll")} fields={chosen} />
          </div>
        ) : null}
      </PageHeader>
      {!isNarrowed && newest ? <Seen requestId={newest} /> : null}
      {isNarrowed || groups.length > 0 ? (
        <QuarantineFilters chosen={chosen} endpoints={endpoints} />
      ) : null}
      {whole ? null : (
        <Callout tone="warn" className="mb-3" title={say("newestLookedAt")}>
          <p>{say("thereAreMore")}</p>
        </Callout>
      )}
      <div className="grid gap-4">
        <Card className="px-4 py-2">
          {groups.length === 0 ? (
            <Nothing isNarrowed={isNarrowed} />
          ) : (
            <GroupsTable groups={groups} zone={zone} now={now} />
          )}
        </Card>
        {ignored.length > 0 ? <IgnoredCard ignored={ignored} zone={zone} now={now} /> : null}
        {mappings.length > 0 ? <MappingsCard mappings={mappings} zone={zone} now={now} /> : null}
      </div>
    </BrowserWords>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const say = words("quarantine");
  return isNarrowed ? (
    <EmptyState
      icon={PackageCheck}
      title={say("nothingFits")}
      description={say("nothingFitsMeans")}
    />
  ) : (
    <EmptyState icon={PackageCheck} title={say("nothing")} description={say("nothingMeans")} />
  );
}
