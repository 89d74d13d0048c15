"use client";

import type { Route } from "next";
import Link from "next/link";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Badge } from "@/components/ui/badge";
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
import { formatInstant, formatLabelled } from "@/lib/format";
import { words } from "@/lib/words/words";
import { Cut } from "./cut";
import { whereText } from "./where-text";

/** What of an event a line shows: nothing else of it is sent. */
export type ShownEvent = Pick<
  EventRow,
  | "id"
  | "at"
  | "timeSource"
  | "kind"
  | "name"
  | "endpointName"
  | "campaignName"
  | "channel"
  | "platform"
  | "cause"
  | "person"
>;

export type EventLine = {
  readonly row: ShownEvent;
  readonly look: SeriesStyle;
  readonly messageHref: string | null;
  /** Everything of the same person; null where nobody is known. */
  readonly personHref: string | null;
};

/** How each kind is coloured. */
export const TONES: Readonly<Partial<Record<EventRow["kind"], "good" | "bad" | "accent">>> = {
  opened: "accent",
  clicked: "accent",
  delivered: "good",
  opted_in: "good",
  failed: "bad",
  opted_out: "bad",
};

/** What is said of a time that the payload does not have; the table's foot says it of all. */
function sourceText(source: EventRow["timeSource"]): string {
  return source === "payload" ? "" : words("events-ui")(`source.${source}`);
}

/** When it happened; where it belongs to a message, the way to all of it. */
function When({ row, zone, href }: { row: ShownEvent; zone: string; href: string | null }) {
  if (!href) return formatInstant(row.at, zone);
  return (
    <Link
      href={href as Route}
      title={words("events-ui")("aboutItsMessage")}
      className="accent-link"
    >
      {formatInstant(row.at, zone)}
    </Link>
  );
}

function Line({
  line: { row, look, messageHref, personHref },
  zone,
}: {
  line: EventLine;
  zone: string;
}) {
  const source = sourceText(row.timeSource);
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <span title={source || undefined}>
          <When row={row} zone={zone} href={messageHref} />
          {source ? (
            <span className="text-ink-3">
              {" "}
              ~<span className="sr-only"> {source}</span>
            </span>
          ) : null}
        </span>
      </TableCell>
      <TableCell>
        <Badge tone={TONES[row.kind] ?? "neutral"}>{kindLabel(row.kind)}</Badge>
      </TableCell>
      <TableCell>
        <span
          className="flex items-center gap-2"
          title={formatLabelled(look.label, row.endpointName)}
        >
          <SeriesMark slot={look.slot} />
          <span className="max-w-36 truncate">{row.endpointName}</span>
        </span>
      </TableCell>
      <TableCell>
        <code className="font-mono text-xs">
          <Cut text={row.name} className="max-w-44" />
        </code>
      </TableCell>
      <TableCell>
        <Cut text={row.campaignName} />
      </TableCell>
      <TableCell>
        <Cut text={whereText(row.channel, row.platform)} />
      </TableCell>
      <TableCell>
        {personHref ? (
          <Link
            href={personHref as Route}
            title={words("events-ui")("everythingOfPerson")}
            className="accent-link"
          >
            <Cut text={row.person} className="max-w-28" />
          </Link>
        ) : (
          <Cut text={row.person} className="max-w-28" />
        )}
      </TableCell>
      <TableCell>
        <Cut text={row.cause} />
      </TableCell>
    </TableRow>
  );
}

const COLUMNS = [
  ...(["when", "kind", "endpoint", "event", "campaign", "channel", "person", "cause"] as const),
];

/** Events as they happened, the newest first. */
export function EventTable({ rows, zone }: { rows: readonly EventLine[]; zone: string }) {
  const say = words("events-ui");
  return (
    <div className="px-4 py-2">
      <Table label={say("tableOfEvents")}>
        <TableHeader>
          <tr>
            {COLUMNS.map((column) => (
              <TableHead key={column}>{say(column)}</TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map((line) => (
            <Line key={line.row.id} line={line} zone={zone} />
          ))}
        </TableBody>
      </Table>
      {rows.some(({ row }) => row.timeSource !== "payload") ? (
        <p className="pt-2 text-2xs text-ink-3">{say("source.note")}</p>
      ) : null}
    </div>
  );
}
