import { PackageCheck } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import {
  listIgnored,
  listMappings,
  listQuarantine,
} from "@/lib/settings/quarantine/list-quarantine";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { GroupsTable } from "./groups-table";
import { IgnoredCard } from "./ignored-card";
import { MappingsCard } from "./mappings-card";
import { type QuarantineChoice, QuarantineFilters } from "./quarantine-filters";
import { REASONS } from "./reasons";
import { ReplayForm } from "./replay-form";
import { Seen } from "./seen";

export const metadata: Metadata = { title: "Quarantine" };

const choice = z.object({
  endpoint: z.guid().toLowerCase().optional().catch(undefined),
  reason: z.enum(Object.keys(REASONS)).optional().catch(undefined),
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
  return (
    <>
      <PageHeader
        title="Quarantine"
        description="What came and was not understood. It is kept as it came and counts nowhere until it is: map an unknown type, or update Pushlens, and replay it. Replaying is safe to repeat. What you do not need can be ignored."
      >
        {groups.length > 0 ? (
          <div className="ml-auto">
            <ReplayForm label={isNarrowed ? "Replay all of these" : "Replay all"} fields={chosen} />
          </div>
        ) : null}
      </PageHeader>
      {!isNarrowed && newest ? <Seen requestId={newest} /> : null}
      {isNarrowed || groups.length > 0 ? (
        <QuarantineFilters chosen={chosen} endpoints={endpoints} />
      ) : null}
      {whole ? null : (
        <Callout tone="warn" className="mb-3" title="The newest 50,000 items are looked at">
          <p>There are more. Replay what is understood by now to see the rest.</p>
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
    </>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState
      icon={PackageCheck}
      title="Nothing here fits these filters"
      description="Take a filter away to see what else is in quarantine."
    />
  ) : (
    <EmptyState
      icon={PackageCheck}
      title="Nothing is in quarantine"
      description="Everything that came was understood. New event types and broken items would be listed here, and nothing of them lost."
    />
  );
}
