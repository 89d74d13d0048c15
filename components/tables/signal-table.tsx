import type { Route } from "next";
import Link from "next/link";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { Signal, SignalRow } from "@/lib/analytics/quality/quality-signals";
import { formatCount, formatDuration, NOT_REPORTED } from "@/lib/format";

const COLUMNS = [
  ["late", "Late", "Received more than an hour after it happened"],
  [
    "outOfOrder",
    "Out of order",
    "Received after something of the same message that happened later",
  ],
  [
    "ahead",
    "Clock ahead",
    "Happened, by the sender's clock, more than a minute after it was received",
  ],
  ["unusable", "Time unusable", "The time given could not be true: the time of receipt counts"],
  ["openedOnly", "Opened, not delivered", "An open whose delivery never came"],
  ["impossible", "Impossible", "Opened before it was sent, or both failed and opened, for example"],
] as const;

/** What each endpoint's newest events say of its data; each count leads to a message that shows it. */
export function SignalTable({
  rows,
  sampleHref,
}: {
  rows: readonly { readonly row: SignalRow; readonly look: SeriesStyle }[];
  sampleHref: (message: string) => string;
}) {
  return (
    <Table label="Signals by endpoint">
      <TableHeader>
        <tr>
          <TableHead>Endpoint</TableHead>
          <TableHead numeric>Events</TableHead>
          <TableHead numeric title="From what happened to its receipt">
            Median delay
          </TableHead>
          {COLUMNS.map(([column, label, meaning]) => (
            <TableHead key={column} numeric title={meaning}>
              {label}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map(({ row, look }) => (
          <TableRow key={row.endpoint}>
            <TableCell>
              <span className="flex items-center gap-2" title={look.label}>
                <SeriesMark slot={look.slot} />
                <span className="max-w-56 truncate">{row.name}</span>
              </span>
            </TableCell>
            <TableCell numeric>{formatCount(row.events)}</TableCell>
            <TableCell numeric>
              {row.medianDelay === null
                ? NOT_REPORTED
                : formatDuration(Math.max(0, row.medianDelay))}
            </TableCell>
            {COLUMNS.map(([column]) => (
              <TableCell key={column} numeric>
                <SignalCount signal={row[column]} sampleHref={sampleHref} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function SignalCount({
  signal,
  sampleHref,
}: {
  signal: Signal;
  sampleHref: (message: string) => string;
}) {
  if (signal === null) {
    return (
      <span className="text-ink-3" title="This provider does not say what is needed to see it">
        {NOT_REPORTED}
      </span>
    );
  }
  if (signal.count === 0) return <span className="text-ink-3">0</span>;
  if (signal.sample === null) return formatCount(signal.count);
  return (
    <Link
      href={sampleHref(signal.sample) as Route}
      className="text-accent underline underline-offset-3"
    >
      {formatCount(signal.count)}
      <span className="sr-only">, a sample</span>
    </Link>
  );
}
