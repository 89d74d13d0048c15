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
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { formatCount } from "@/lib/format";
import type { QuarantineGroup } from "@/lib/settings/quarantine/list-quarantine";
import { sayStored } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { IgnoreGroup } from "./ignore-group";
import { MapType } from "./map-type";
import { reasonWords } from "./reasons";
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
  const say = words("quarantine");
  return (
    <Table label={say("byShape")}>
      <TableHeader>
        <tr>
          <TableHead>{say("whatCame")}</TableHead>
          <TableHead>{say("endpoint")}</TableHead>
          <TableHead numeric>{say("items")}</TableHead>
          <TableHead>{say("firstSeen")}</TableHead>
          <TableHead>{say("lastSeen")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("whatToDo")}</span>
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
                <ReplayForm label={say("replay")} about={aboutOf(group)} fields={fieldsOf(group)} />
                <IgnoreGroup about={aboutOf(group)} fields={fieldsOf(group)} />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function aboutOf({ name, reason: stored }: QuarantineGroup): string {
  const say = words("quarantine");
  const reason = reasonWords(stored);
  return name === null ? say("groupWithoutType", { reason }) : say("groupAbout", { name, reason });
}

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
  const say = words("quarantine");
  return (
    <>
      <span className="flex flex-wrap items-center gap-1.5">
        <span className="font-medium [overflow-wrap:anywhere]">{group.name ?? say("noType")}</span>
        <Badge tone="warn">{reasonWords(group.reason)}</Badge>
      </span>
      <span className="block text-xs text-ink-2 [overflow-wrap:anywhere]">
        {sayStored(group.detail)}{" "}
        <Link href={itemsHref(group)} className="text-accent underline underline-offset-3">
          {richWords("quarantine")("theItems", { about: aboutOf(group), hidden })}
        </Link>
        {" · "}
        <Link
          href={`/settings/requests/${group.sample}` as Route}
          className="text-accent underline underline-offset-3"
        >
          {say("aSample")}
        </Link>
      </span>
    </>
  );
}
