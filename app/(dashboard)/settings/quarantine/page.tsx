import { PackageCheck } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { listMappings, listQuarantine } from "@/lib/settings/quarantine/list-quarantine";
import { getWorkspace } from "@/lib/settings/workspace";
import { GroupsTable } from "./groups-table";
import { MappingsCard } from "./mappings-card";
import { ReplayForm } from "./replay-form";

export const metadata: Metadata = { title: "Quarantine" };

const endpointSchema = z.guid().toLowerCase();

export default async function QuarantinePage({
  searchParams,
}: {
  searchParams: Promise<{ endpoint?: string | string[] }>;
}) {
  await pageViewerWithRole("admin", "/settings/quarantine");
  const { data: endpoint } = endpointSchema.safeParse((await searchParams).endpoint);
  const [{ groups, whole }, mappings, workspace] = await Promise.all([
    listQuarantine(endpoint),
    listMappings(),
    getWorkspace(),
  ]);
  const zone = workspace?.timeZone ?? "UTC";
  const now = Date.now();
  return (
    <>
      <PageHeader
        title="Quarantine"
        description="What came and was not understood. It is kept as it came and counts nowhere until it is: map an unknown type, or update Pushlens, and replay it. Replaying is safe to repeat."
      >
        {groups.length > 0 ? (
          <div className="ml-auto">
            <ReplayForm
              label={endpoint ? "Replay all of this endpoint" : "Replay all"}
              fields={endpoint ? { endpointId: endpoint } : {}}
            />
          </div>
        ) : null}
      </PageHeader>
      {endpoint ? (
        <p className="mb-3 text-sm text-ink-2">
          Of one endpoint only.{" "}
          <Button asChild variant="ghost" size="sm">
            <Link href={"/settings/quarantine" as Route}>All endpoints</Link>
          </Button>
        </p>
      ) : null}
      {whole ? null : (
        <Callout tone="warn" className="mb-3" title="The newest 50,000 items are looked at">
          <p>There are more. Replay what is understood by now to see the rest.</p>
        </Callout>
      )}
      <div className="grid gap-4">
        <Card className="px-4 py-2">
          {groups.length === 0 ? (
            <EmptyState
              icon={PackageCheck}
              title="Nothing is in quarantine"
              description="Everything that came was understood. New event types and broken items would be listed here, and nothing of them lost."
            />
          ) : (
            <GroupsTable groups={groups} zone={zone} now={now} />
          )}
        </Card>
        {mappings.length > 0 ? <MappingsCard mappings={mappings} zone={zone} now={now} /> : null}
      </div>
    </>
  );
}
