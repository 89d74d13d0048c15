import { Plus, Waypoints } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount } from "@/lib/format";
import { listSources, type SourceSummary } from "@/lib/settings/sources/list-sources";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { deleteSourceAction } from "./actions";
import { RenameSource } from "./rename-source";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  await pageViewerWithRole("admin", "/settings/sources");
  const [sources, workspace] = await Promise.all([listSources(), getWorkspace()]);
  return (
    <>
      <PageHeader
        title="Sources"
        description="Vendors and programs of your own that Pushlens has no adapter for, and what their values mean."
      >
        <Button asChild variant="primary" className="ml-auto">
          <Link href="/settings/endpoints/new">
            <Plus aria-hidden="true" /> New endpoint
          </Link>
        </Button>
      </PageHeader>
      <Card className="px-4 py-2">
        {sources.length === 0 ? (
          <EmptyState
            icon={Waypoints}
            title="No source of your own yet"
            description="Make an endpoint of “Another vendor”. It keeps all that it gets, and you say here what it means."
          />
        ) : (
          <SourceTable sources={sources} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
    </>
  );
}

function SourceTable({ sources, zone }: { sources: readonly SourceSummary[]; zone: string }) {
  const now = Date.now();
  return (
    <Table label="Sources">
      <TableHeader>
        <tr>
          <TableHead>Name</TableHead>
          <TableHead>State</TableHead>
          <TableHead>Newest mapping</TableHead>
          <TableHead>Read by it</TableHead>
          <TableHead>
            <span className="sr-only">Rename or delete</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} zone={zone} now={now} />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = { source: SourceSummary; zone: string; now: number };

function SourceRow({ source, zone, now }: RowProps) {
  const { id, name, version, savedAt, savedBy, endpoints, provisioned } = source;
  return (
    <TableRow>
      <TableCell className="min-w-36 [overflow-wrap:anywhere]">
        <Link
          href={`/settings/sources/${id}` as Route}
          className="font-medium underline-offset-3 hover:underline"
        >
          {name}
        </Link>
        {provisioned ? (
          <span className="block text-xs text-ink-3">from the provisioning file</span>
        ) : null}
      </TableCell>
      <TableCell className="min-w-32">
        <State source={source} />
      </TableCell>
      <TableCell className="min-w-40 text-ink-2 [overflow-wrap:anywhere]">
        {version === null ? (
          "none"
        ) : (
          <>
            <span className="text-ink">Version {version}</span>,{" "}
            <Instant at={savedAt} zone={zone} now={now} />
            <span className="block text-xs text-ink-3">by {savedBy}</span>
          </>
        )}
      </TableCell>
      <TableCell className="min-w-36">
        {endpoints.length === 0 ? <span className="text-ink-2">no endpoint</span> : null}
        <ul>
          {endpoints.map((endpoint) => (
            <li key={endpoint.id} className="[overflow-wrap:anywhere]">
              <Link
                href={`/settings/endpoints/${endpoint.id}` as Route}
                className="underline-offset-3 hover:underline"
              >
                {endpoint.name}
              </Link>
            </li>
          ))}
        </ul>
      </TableCell>
      <TableCell>
        <div className="flex justify-end gap-2">
          <RenameSource id={id} name={name} />
          <DeleteSource source={source} />
        </div>
      </TableCell>
    </TableRow>
  );
}

function State({ source: { version, waiting, reading } }: { source: SourceSummary }) {
  return (
    <>
      {version === null ? (
        <Badge tone="warn">Not mapped yet</Badge>
      ) : (
        <Badge tone="good">Mapped</Badge>
      )}
      {reading === null ? null : (
        <span className="mt-1 block text-xs text-ink-3">
          Version {reading} reads all that is stored
        </span>
      )}
      {waiting > 0 ? (
        <span className="mt-1 block text-xs text-ink-3">
          {formatCount(waiting)} {waiting === 1 ? "item waits" : "items wait"} in quarantine
        </span>
      ) : null}
    </>
  );
}

function DeleteSource({ source }: { source: SourceSummary }) {
  const { id, name } = source;
  return (
    <Confirm
      action={deleteSourceAction}
      fields={{ id }}
      trigger={
        <>
          Delete<span className="sr-only"> {name}</span>
        </>
      }
      title={`Delete ${name}?`}
      description={whatDeletingMeans(source)}
      keep="Keep it"
      confirm="Delete the source"
    />
  );
}

function whatDeletingMeans({ endpoints, countedBefore, version }: SourceSummary): string {
  const [first] = endpoints;
  if (first) {
    const many = endpoints.length > 1;
    return `${first.name}${many ? ` and ${formatCount(endpoints.length - 1)} more` : ""} ${many ? "are endpoints that are" : "is an endpoint that is"} read by it: delete ${many ? "them" : "that"} first, and choose there whether what was counted stays.`;
  }
  if (countedBefore) {
    return "What its deleted endpoints counted stays, with all its numbers, and is still read by the saved mappings where it is ever counted anew. The mappings cannot be seen or exported any more, and the name is free again.";
  }
  return version === null
    ? "Nothing is stored of it, so no number changes."
    : "Nothing is stored of it, so no number changes. Its saved mappings are gone for good: export them first if you may need them.";
}
