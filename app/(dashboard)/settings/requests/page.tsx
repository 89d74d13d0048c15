import { Inbox } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { QuietRefresh } from "@/components/shell/quiet-refresh";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card, CardFooter } from "@/components/ui/card";
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
import { parseParameters } from "@/lib/address/parse-parameters";
import { hrefWith, type PageQuery } from "@/lib/address/query";
import { understoodBy } from "@/lib/address/read-address";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatBytes, formatCount, formatInstant } from "@/lib/format";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { type LoggedRequest, listRequests } from "@/lib/settings/requests/list-requests";
import {
  type RequestLogFilter,
  requestLogParameters,
} from "@/lib/settings/requests/request-filter";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { causeLabel, statusOfCause } from "./cause-words";
import { FateLine } from "./fate-words";
import { RequestFilters } from "./request-filters";
import { timePresets } from "./time-presets";

export const generateMetadata = pageTitle(() => words("requests")("requests"));

const PATH = "/settings/requests";

export default async function RequestsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = await searchParams;
  await pageViewerWithRole("admin", hrefWith(PATH, asked, {}));
  const complaints: string[] = [];
  const filled = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  const query = understoodBy(requestLogParameters, filled, complaints);
  const filter = parseParameters(requestLogParameters, query);
  complaints.push(...timesAlone(filter));
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  const [{ rows, next, looked }, endpoints] = await Promise.all([
    listRequests(filter, zone),
    listEndpoints(),
  ]);
  const say = words("requests");
  const names = new Map(endpoints.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader title={say("requests")} description={say("about")} />
      <RequestFilters
        filter={{ ...filter, cursor: undefined }}
        endpoints={endpoints}
        times={timePresets(Date.now(), zone).map(({ label, changes }) => ({
          label,
          href: hrefWith(PATH, query, { cursor: null, ...changes }),
          current: Object.entries(changes).every(
            ([name, value]) => (filter[name as keyof typeof filter] ?? null) === value,
          ),
        }))}
      />
      {complaints.length > 0 ? (
        <Callout tone="warn" live className="mb-3" title={words("page")("notUnderstood")}>
          <p>{complaints.join(" ")}</p>
        </Callout>
      ) : null}
      {filter.find === undefined ? null : (
        <p className="mb-3 text-sm text-ink-2" role="status">
          {searchedText(filter.in, looked, next !== null)}
        </p>
      )}
      {filter.cursor || filter.find !== undefined ? null : <QuietRefresh address={null} />}
      <Card>
        {rows.length === 0 ? (
          <EmptyState icon={Inbox} title={say("noRequests")} description={say("nothingFits")} />
        ) : (
          <div className="px-4 py-2">
            <RequestTable rows={rows} names={names} zone={zone} />
          </div>
        )}
        {next || filter.cursor ? (
          <CardFooter>
            {filter.cursor ? (
              <Button asChild size="sm">
                <Link href={hrefWith(PATH, query, {}) as Route}>{say("newest")}</Link>
              </Button>
            ) : null}
            {next ? (
              <Button asChild size="sm" className="ml-auto">
                <Link href={hrefWith(PATH, query, { cursor: next }) as Route}>{say("older")}</Link>
              </Button>
            ) : null}
          </CardFooter>
        ) : null}
      </Card>
    </>
  );
}

/** How far a search went, so that nothing found is not taken for nothing there. */
function searchedText(
  where: RequestLogFilter["in"],
  looked: number | null,
  isMore: boolean,
): string {
  const say = words("requests");
  if (looked !== null) return say(isMore ? "lookedNewest" : "lookedAll", { n: looked });
  return say(`found.${where === "message" || where === "campaign" ? where : "person"}`);
}

function timesAlone({ from, fromTime, to, toTime }: RequestLogFilter): string[] {
  const isAlone = (fromTime && !from) || (toTime && !to);
  return isAlone ? [words("requests")("timeAlone")] : [];
}

function RequestTable({
  rows,
  names,
  zone,
}: {
  rows: readonly LoggedRequest[];
  names: ReadonlyMap<string, string>;
  zone: string;
}) {
  const say = words("requests");
  return (
    <Table label={say("requests")}>
      <TableHeader>
        <tr>
          <TableHead>{say("received")}</TableHead>
          <TableHead>{say("answer")}</TableHead>
          <TableHead>{say("endpoint")}</TableHead>
          <TableHead numeric>{say("items")}</TableHead>
          <TableHead>{say("result")}</TableHead>
          <TableHead numeric>{say("size")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} className="relative hover:bg-line-soft/50">
            <TableCell className="whitespace-nowrap">
              <Link
                href={`${PATH}/${row.id}` as Route}
                className="tabular-nums after:absolute after:inset-0 hover:text-accent"
              >
                {formatInstant(row.receivedAt.toISOString(), zone)}
              </Link>
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <Answer cause={row.cause} />
            </TableCell>
            <TableCell className="max-w-52 truncate">{nameOf(row, names)}</TableCell>
            <TableCell numeric>{row.cause === null ? formatCount(row.items) : "—"}</TableCell>
            <TableCell>
              <Became row={row} />
            </TableCell>
            <TableCell numeric className="text-ink-2">
              {formatBytes(row.size)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function nameOf(row: LoggedRequest, names: ReadonlyMap<string, string>) {
  const name = names.get(row.endpointId);
  if (name) return name;
  const unknown = row.endpointId.startsWith("00000000-0000-0000");
  return (
    <span className="text-ink-3">
      {words("requests")(unknown ? "unknownToken" : "deletedEndpoint")}
    </span>
  );
}

function Answer({ cause }: { cause: string | null }) {
  return (
    <Badge tone={cause === null ? "good" : "bad"}>
      {statusOfCause(cause)}{" "}
      {cause === null ? words("requests")("answer.received") : causeLabel(cause)}
    </Badge>
  );
}

function Became({ row }: { row: LoggedRequest }) {
  const say = words("requests");
  if (row.cause !== null) return <span className="text-ink-3">{say("nothingStored")}</span>;
  if (row.pending) return <FateLine counts={{ pending: row.items }} />;
  if (row.fates) return <FateLine counts={row.fates} />;
  return <span className="text-ink-3">{say(row.size === null ? "bodyNotKept" : "openIt")}</span>;
}
