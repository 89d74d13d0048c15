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
import { formatDuration, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";
import { TONES } from "./event-table";

function delayOf({ at, receivedAt }: EventRow): string {
  const say = words("events");
  const seconds = (Date.parse(receivedAt) - Date.parse(at)) / 1000;
  if (Math.abs(seconds) < 1) return say("delay.atOnce");
  return seconds > 0
    ? say("delay.later", { time: formatDuration(seconds) })
    : say("delay.before", { time: formatDuration(-seconds) });
}

function Line({ row, message, zone, linkRequests }: LineProps) {
  const say = words("events");
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">{formatInstant(row.at, zone)}</TableCell>
      <TableCell>
        <Badge tone={TONES[row.kind] ?? "neutral"}>{kindLabel(row.kind)}</Badge>
        {row.subject === message ? null : (
          <span className="ml-1.5 text-xs text-ink-3">{say("followedIt")}</span>
        )}
      </TableCell>
      <TableCell>
        <code className="font-mono text-xs">{row.name}</code>
        {row.cause ? <span className="ml-1.5 text-xs text-ink-2">{row.cause}</span> : null}
      </TableCell>
      <TableCell className="text-xs text-ink-2">{say(`from.${row.timeSource}`)}</TableCell>
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
            {say("itsRequest")}
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
  const say = words("events");
  const columns = ["when", "kind", "event", "timeFrom", "received"] as const;
  return (
    <Card aria-label={say("itsEvents")}>
      <CardHeader
        title={say("itsEvents")}
        description={say("eventsEarliestFirst", { n: rows.length })}
      />
      <CardContent>
        <Table label={say("eventsOfMessage")}>
          <TableHeader>
            <tr>
              {columns.map((column) => (
                <TableHead key={column}>{say(column)}</TableHead>
              ))}
              {linkRequests ? <TableHead>{say("cameIn")}</TableHead> : null}
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
        <p className="mt-2 text-2xs text-ink-3">{say("keptOnce")}</p>
      </CardContent>
    </Card>
  );
}
