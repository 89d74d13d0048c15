import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { kindLabel } from "@/lib/analytics/counts/labels";
import type { EventRow } from "@/lib/analytics/events/answers";
import { formatDuration, formatInstant, formatPlural } from "@/lib/format";
import { TONES } from "./event-table";

const SOURCES = {
  payload: "the payload",
  header: "a header, as the payload has none",
  received: "receipt, as the payload has none that is usable",
} as const;

function delayOf({ at, receivedAt }: EventRow): string {
  const seconds = (Date.parse(receivedAt) - Date.parse(at)) / 1000;
  if (Math.abs(seconds) < 1) return "at once";
  return seconds > 0
    ? `${formatDuration(seconds)} later`
    : `${formatDuration(-seconds)} before its own time`;
}

function Line({ row, message, zone, linkRequests }: LineProps) {
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">{formatInstant(row.at, zone)}</TableCell>
      <TableCell>
        <Badge tone={TONES[row.kind] ?? "neutral"}>{kindLabel(row.kind)}</Badge>
        {row.subject === message ? null : (
          <span className="ml-1.5 text-xs text-ink-3">followed it</span>
        )}
      </TableCell>
      <TableCell>
        <code className="font-mono text-xs">{row.name}</code>
        {row.cause ? <span className="ml-1.5 text-xs text-ink-2">{row.cause}</span> : null}
      </TableCell>
      <TableCell className="text-xs text-ink-2">{SOURCES[row.timeSource]}</TableCell>
      <TableCell className="text-xs whitespace-nowrap text-ink-2">
        <span title={formatInstant(row.receivedAt, zone)}>{delayOf(row)}</span>
      </TableCell>
      {linkRequests ? (
        <TableCell>
          <Link
            href={`/settings/requests/${row.request}` as Route}
            prefetch={false}
            className="text-xs text-accent underline-offset-3 hover:underline"
          >
            Its request
          </Link>
        </TableCell>
      ) : null}
    </TableRow>
  );
}

type LineProps = {
  readonly row: EventRow;
  readonly message: string;
  readonly zone: string;
  readonly linkRequests: boolean;
};

/** Every event of a message, earliest first: where its time is from, and how late it came. */
export function MessageEvents({
  rows,
  message,
  zone,
  linkRequests,
}: Omit<LineProps, "row"> & { readonly rows: readonly EventRow[] }) {
  const columns = ["When", "Kind", "Event", "Time from", "Received"];
  return (
    <Card aria-label="Its events">
      <CardHeader
        title="Its events"
        description={`${formatPlural(rows.length, "event")}, earliest first`}
      />
      <CardContent>
        <Table label="Events of the message">
          <TableHeader>
            <tr>
              {columns.map((label) => (
                <TableHead key={label}>{label}</TableHead>
              ))}
              {linkRequests ? <TableHead>Came in</TableHead> : null}
            </tr>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <Line
                key={row.id}
                row={row}
                message={message}
                zone={zone}
                linkRequests={linkRequests}
              />
            ))}
          </TableBody>
        </Table>
        <p className="mt-2 text-2xs text-ink-3">
          A provider may send an event several times. It is kept once, with the request that it came
          in first; copies are counted as duplicates in Data quality.
        </p>
      </CardContent>
    </Card>
  );
}
