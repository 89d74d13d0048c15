import { Plus, Waypoints } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { BrowserWords } from "@/components/words/browser-words";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { NOT_REPORTED } from "@/lib/format";
import { listSources, type SourceSummary } from "@/lib/settings/sources/list-sources";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { deleteSourceAction } from "./actions";
import { RenameSource } from "./rename-source";

export const generateMetadata = pageTitle(() => words("sources")("sources"));

export default async function SourcesPage() {
  await pageViewerWithRole("admin", "/settings/sources");
  const [sources, workspace] = await Promise.all([listSources(), getWorkspace()]);
  const say = words("sources");
  return (
    <BrowserWords areas={["sources-ui"]}>
      <PageHeader title={say("sources")} description={say("about")}>
        <Button asChild variant="primary" className="ml-auto">
          <Link href="/settings/endpoints/new">
            <Plus aria-hidden="true" /> {say("newEndpoint")}
          </Link>
        </Button>
      </PageHeader>
      <Card className="px-4 py-2">
        {sources.length === 0 ? (
          <EmptyState icon={Waypoints} title={say("noneYet")} description={say("noneYetMeans")} />
        ) : (
          <SourceTable sources={sources} zone={workspace?.timeZone ?? "UTC"} />
        )}
      </Card>
    </BrowserWords>
  );
}

function SourceTable({ sources, zone }: { sources: readonly SourceSummary[]; zone: string }) {
  const now = Date.now();
  const say = words("sources");
  return (
    <Table label={say("sources")}>
      <TableHeader>
        <tr>
          <TableHead>{say("name")}</TableHead>
          <TableHead>{say("state")}</TableHead>
          <TableHead>{say("newestMapping")}</TableHead>
          <TableHead>{say("readByIt")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("renameOrDelete")}</span>
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
  const say = words("sources");
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
          <span className="block text-xs text-ink-3">{say("provisioned")}</span>
        ) : null}
      </TableCell>
      <TableCell className="min-w-32">
        <State source={source} />
      </TableCell>
      <TableCell className="min-w-40 text-ink-2 [overflow-wrap:anywhere]">
        {version === null ? (
          say("noMapping")
        ) : (
          <>
            {richWords("sources")("versionAt", {
              version,
              strong: (text) => <span className="text-ink">{text}</span>,
              at: () => <Instant at={savedAt} zone={zone} now={now} />,
            })}
            <span className="block text-xs text-ink-3">
              {say("savedBy", { name: savedBy ?? NOT_REPORTED })}
            </span>
          </>
        )}
      </TableCell>
      <TableCell className="min-w-36">
        {endpoints.length === 0 ? <span className="text-ink-2">{say("noEndpoint")}</span> : null}
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
  const say = words("sources");
  return (
    <>
      {version === null ? (
        <Badge tone="warn">{say("notMapped")}</Badge>
      ) : (
        <Badge tone="good">{say("mapped")}</Badge>
      )}
      {reading === null ? null : (
        <span className="mt-1 block text-xs text-ink-3">
          {say("readsStored", { version: reading })}
        </span>
      )}
      {waiting > 0 ? (
        <span className="mt-1 block text-xs text-ink-3">{say("waits", { n: waiting })}</span>
      ) : null}
    </>
  );
}

function DeleteSource({ source }: { source: SourceSummary }) {
  const { id, name } = source;
  const say = words("sources");
  return (
    <Confirm
      action={deleteSourceAction}
      fields={{ id }}
      trigger={richWords("sources")("deleteThis", { name, hidden })}
      title={say("deleteQuestion", { name })}
      description={whatDeletingMeans(source)}
      keep={say("keepIt")}
      confirm={say("deleteSource")}
    />
  );
}

function whatDeletingMeans({ endpoints, countedBefore, version }: SourceSummary): string {
  const say = words("sources");
  const [first, ...more] = endpoints;
  if (first) return say("deleteEndpointsFirst", { name: first.name, more: more.length });
  if (countedBefore) return say("deleteCounted");
  return say(version === null ? "deleteUnused" : "deleteMapped");
}
