import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { Look } from "@/components/charts/series";
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
import type { EventRow } from "@/lib/analytics/types";
import { formatInstant, NOT_REPORTED } from "@/lib/format";

export type EventLine = {
  readonly row: EventRow;
  readonly look: Look;
  readonly messageHref: string | null;
};

const TONES: Readonly<Partial<Record<EventRow["kind"], "good" | "bad" | "accent">>> = {
  opened: "accent",
  clicked: "accent",
  delivered: "good",
  opted_in: "good",
  failed: "bad",
  opted_out: "bad",
};

const SOURCES = {
  payload: "",
  header: "The time comes from a header, as the payload has none.",
  received: "The time is that of receipt, as the payload has none that is usable.",
} as const;

/** Words that are too long for a cell are cut, and whole in their title. */
function Cut({ text, className = "max-w-44" }: { text: string | null; className?: string }) {
  if (text === null) return <span className="text-ink-3">{NOT_REPORTED}</span>;
  return (
    <span title={text} className={`block truncate ${className}`}>
      {text}
    </span>
  );
}

function Line({ line: { row, look, messageHref }, zone }: { line: EventLine; zone: string }) {
  const source = SOURCES[row.timeSource];
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <span title={source || undefined}>
          {formatInstant(row.at, zone)}
          {source ? <span className="text-ink-3"> ~</span> : null}
        </span>
      </TableCell>
      <TableCell>
        <Badge tone={TONES[row.kind] ?? "neutral"}>{row.kind.replace("_", " ")}</Badge>
      </TableCell>
      <TableCell>
        <span className="flex items-center gap-2" title={`${look.label}: ${row.endpointName}`}>
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
        <Cut text={[row.channel, row.platform].filter(Boolean).join(" · ") || null} />
      </TableCell>
      <TableCell>
        <Cut text={row.person ?? row.address} />
      </TableCell>
      <TableCell>
        <Cut text={row.cause} />
      </TableCell>
      <TableCell>
        {messageHref ? (
          <Link
            href={messageHref as Route}
            title="Everything about its message"
            className="grid size-6 place-items-center rounded text-accent hover:bg-line-soft"
          >
            <ArrowRight aria-hidden="true" className="size-3.5" />
            <span className="sr-only">Its message</span>
          </Link>
        ) : null}
      </TableCell>
    </TableRow>
  );
}

/** Events as they happened, the newest first. */
export function EventTable({ rows, zone }: { rows: readonly EventLine[]; zone: string }) {
  return (
    <div className="px-4 py-2">
      <Table label="Events">
        <TableHeader>
          <tr>
            {["When", "Kind", "Endpoint", "Event", "Campaign", "Channel", "Person", "Cause"].map(
              (label) => (
                <TableHead key={label}>{label}</TableHead>
              ),
            )}
            <TableHead>
              <span className="sr-only">Message</span>
            </TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {rows.map((line) => (
            <Line key={line.row.id} line={line} zone={zone} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
