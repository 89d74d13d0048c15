import type { Route } from "next";
import Link from "next/link";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { Dash } from "@/components/ui/dash";
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
import { words } from "@/lib/words/words";

const COLUMNS = ["late", "outOfOrder", "ahead", "unusable", "openedOnly", "impossible"] as const;

/** What each endpoint's newest events say of its data; each count leads to a message that shows it. */
export function SignalTable({
  rows,
  sampleHref,
}: {
  rows: readonly { readonly row: SignalRow; readonly look: SeriesStyle }[];
  sampleHref: (message: string) => string;
}) {
  const say = words("quality");
  return (
    <Table label={say("signalsByEndpoint")}>
      <TableHeader>
        <tr>
          <TableHead>{words("quality-ui")("endpoint")}</TableHead>
          <TableHead numeric>{say("events")}</TableHead>
          <TableHead numeric title={say("medianDelayIs")}>
            {say("medianDelay")}
          </TableHead>
          {COLUMNS.map((column) => (
            <TableHead key={column} numeric title={say(`signal.${column}.is`)}>
              {say(`signal.${column}`)}
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
            {COLUMNS.map((column) => (
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
  const say = words("quality");
  if (signal === null) return <Dash title={say("cannotBeSeen")} />;
  if (signal.count === 0) return <span className="text-ink-3">0</span>;
  if (signal.sample === null) return formatCount(signal.count);
  return (
    <Link
      href={sampleHref(signal.sample) as Route}
      className="text-accent underline underline-offset-3"
    >
      {formatCount(signal.count)}
      <span className="sr-only">, {say("aSampleOf")}</span>
    </Link>
  );
}
