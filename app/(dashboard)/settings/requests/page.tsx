import { Inbox } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
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
import { formatBytes, formatCount, formatInstant, formatPlural } from "@/lib/format";
import { listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { type LoggedRequest, listRequests } from "@/lib/settings/requests/list-requests";
import {
  type RequestLogFilter,
  requestLogParameters,
} from "@/lib/settings/requests/request-filter";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { causeLabel, statusOfCause } from "./cause-words";
import { FateLine } from "./fate-words";
import { RequestFilters } from "./request-filters";
import { timePresets } from "./time-presets";

export const metadata: Metadata = { title: "Requests" };

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
  const names = new Map(endpoints.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader
        title="Requests"
        description="Every request that came, the newest first. Of refused ones a sample is kept, at most 20 per endpoint, cause and hour; Data quality counts them all. Tokens and secrets are never kept."
      />
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
        <Callout tone="warn" live className="mb-3" title="Part of the address was not understood">
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
          <EmptyState
            icon={Inbox}
            title="No requests here"
            description="Nothing came that fits these filters. Take one away, or post the example of an endpoint."
          />
        ) : (
          <div className="px-4 py-2">
            <RequestTable rows={rows} names={names} zone={zone} />
          </div>
        )}
        {next || filter.cursor ? (
          <CardFooter>
            {filter.cursor ? (
              <Button asChild size="sm">
                <Link href={hrefWith(PATH, query, {}) as Route}>Newest</Link>
              </Button>
            ) : null}
            {next ? (
              <Button asChild size="sm" className="ml-auto">
                <Link href={hrefWith(PATH, query, { cursor: next }) as Route}>Older</Link>
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
  if (looked === null) {
    return where === "message"
      ? "The requests that the message’s events came with first. Its id here is in the address of its page; the provider’s own is found in bodies."
      : `The requests that the events of this ${where} came with first, of up to 10,000 of its events.`;
  }
  const bodies = formatPlural(looked, "body", "bodies");
  return isMore
    ? `Looked through the newest ${bodies} that fit, letter by letter. Older goes on from there.`
    : `Looked through all that fit, letter by letter: ${bodies}.`;
}

function timesAlone({ from, fromTime, to, toTime }: RequestLogFilter): string[] {
  const isAlone = (fromTime && !from) || (toTime && !to);
  return isAlone ? ["A time needs its day, so it was left out."] : [];
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
  return (
    <Table label="Requests">
      <TableHeader>
        <tr>
          <TableHead>Received</TableHead>
          <TableHead>Answer</TableHead>
          <TableHead>Endpoint</TableHead>
          <TableHead numeric>Items</TableHead>
          <TableHead>Result</TableHead>
          <TableHead numeric>Size</TableHead>
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
  return <span className="text-ink-3">{unknown ? "Unknown token" : "Deleted endpoint"}</span>;
}

function Answer({ cause }: { cause: string | null }) {
  return (
    <Badge tone={cause === null ? "good" : "bad"}>
      {statusOfCause(cause)} {cause === null ? "received" : causeLabel(cause)}
    </Badge>
  );
}

function Became({ row }: { row: LoggedRequest }) {
  if (row.cause !== null) return <span className="text-ink-3">nothing was stored</span>;
  if (row.pending) return <FateLine counts={{ pending: row.items }} />;
  if (row.fates) return <FateLine counts={row.fates} />;
  return (
    <span className="text-ink-3">{row.size === null ? "body no longer kept" : "open it"}</span>
  );
}
