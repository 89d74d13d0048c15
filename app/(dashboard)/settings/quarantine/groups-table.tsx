import type { Route } from "next";
import Link from "next/link";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import type { QuarantineGroup } from "@/lib/settings/quarantine/list-quarantine";
import { IgnoreGroup } from "./ignore-group";
import { MapType } from "./map-type";
import { REASONS } from "./reasons";
import { ReplayForm } from "./replay-form";

/** What is in quarantine, one row for each shape. */
export function GroupsTable({
  groups,
  zone,
  now,
}: {
  groups: readonly QuarantineGroup[];
  zone: string;
  now: number;
}) {
  return (
    <Table label="Quarantined items by shape">
      <TableHeader>
        <tr>
          <TableHead>What came</TableHead>
          <TableHead>Endpoint</TableHead>
          <TableHead numeric>Items</TableHead>
          <TableHead>First seen</TableHead>
          <TableHead>Last seen</TableHead>
          <TableHead>
            <span className="sr-only">What to do</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {groups.map((group) => (
          <TableRow key={`${group.endpointId} ${group.reason} ${group.name} ${group.detail}`}>
            <TableCell className="min-w-56">
              <What group={group} />
            </TableCell>
            <TableCell className="max-w-44 truncate">{group.endpointName}</TableCell>
            <TableCell numeric>{formatCount(group.count)}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={group.firstSeen} zone={zone} now={now} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={group.lastSeen} zone={zone} now={now} />
            </TableCell>
            <TableCell>
              <span className="flex flex-wrap justify-end gap-2">
                {group.reason === "unknown_type" && group.name ? (
                  <MapType
                    endpointId={group.endpointId}
                    endpointName={group.endpointName}
                    name={group.name}
                    stages={group.stages}
                  />
                ) : null}
                <ReplayForm label="Replay" about={aboutOf(group)} fields={fieldsOf(group)} />
                <IgnoreGroup about={aboutOf(group)} fields={fieldsOf(group)} />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const aboutOf = ({ name, reason }: QuarantineGroup): string =>
  `${name ?? "items without a type"}, ${REASONS[reason] ?? reason}`;

const fieldsOf = ({ endpointId, reason, name, detail }: QuarantineGroup) => ({
  endpointId,
  reason,
  name: name ?? "",
  detail,
});

function itemsHref({ endpointId: endpoint, reason, name, detail }: QuarantineGroup): Route {
  const search = new URLSearchParams({ endpoint, reason, name: name ?? "", detail });
  return `/settings/quarantine/items?${search}` as Route;
}

function What({ group }: { group: QuarantineGroup }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-1.5">
        <span className="font-medium [overflow-wrap:anywhere]">{group.name ?? "No type"}</span>
        <Badge tone="warn">{REASONS[group.reason] ?? group.reason}</Badge>
      </span>
      <span className="block text-xs text-ink-2 [overflow-wrap:anywhere]">
        {group.detail}{" "}
        <Link href={itemsHref(group)} className="text-accent underline underline-offset-3">
          The items<span className="sr-only"> of {aboutOf(group)}</span>
        </Link>
        {" · "}
        <Link
          href={`/settings/requests/${group.sample}` as Route}
          className="text-accent underline underline-offset-3"
        >
          A sample
        </Link>
      </span>
    </>
  );
}
