import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
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
import type { DriftKind, DriftRow } from "@/lib/analytics/quality/shape-drift";
import { formatAgo, formatCount, formatInstant } from "@/lib/format";
import { changeOf, pathText } from "./drift-words";

const KINDS: Readonly<Record<DriftKind, { label: string; tone: "accent" | "warn" | "neutral" }>> = {
  field: { label: "new field", tone: "accent" },
  type: { label: "type change", tone: "warn" },
  value: { label: "new value", tone: "neutral" },
};
export type DriftLine = {
  readonly row: DriftRow;
  readonly look: SeriesStyle;
  /** The request that shows it; null for who may not see it, or where it is no longer kept. */
  readonly sampleHref: string | null;
  readonly action: ReactNode;
};

/** What changed in what endpoints send; each change leads to a request that shows it. */
export function DriftTable({
  lines,
  zone,
  now,
}: {
  lines: readonly DriftLine[];
  zone: string;
  now: number;
}) {
  return (
    <Table label="New fields, types and values">
      <TableHeader>
        <tr>
          <TableHead>What changed</TableHead>
          <TableHead>In</TableHead>
          <TableHead>First seen</TableHead>
          <TableHead>Last seen</TableHead>
          <TableHead numeric title="Of the items of this event type that were looked at">
            In items
          </TableHead>
          <TableHead>Sample</TableHead>
          <TableHead>
            <span className="sr-only">What to do</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {lines.map((line) => (
          <Line key={keyOf(line.row)} line={line} zone={zone} now={now} />
        ))}
      </TableBody>
    </Table>
  );
}

function keyOf({ endpointId, eventType, path, type, value }: DriftRow): string {
  return JSON.stringify([endpointId, eventType, path, type, value]);
}

function Line({ line, zone, now }: { line: DriftLine; zone: string; now: number }) {
  const { row, look, sampleHref, action } = line;
  return (
    <TableRow>
      <TableCell className="min-w-56">
        <span className="flex flex-wrap items-center gap-1.5">
          <code className="font-mono text-xs font-medium [overflow-wrap:anywhere]">
            {pathText(row.path)}
          </code>
          <Badge tone={KINDS[row.kind].tone}>{KINDS[row.kind].label}</Badge>
        </span>
        <span className="block text-xs text-ink-2 [overflow-wrap:anywhere]">{changeOf(row)}</span>
      </TableCell>
      <TableCell>
        <span className="flex items-center gap-2" title={look.label}>
          <SeriesMark slot={look.slot} />
          <span className="max-w-44 truncate">{row.name}</span>
        </span>
        <span className="block max-w-56 truncate pl-4.25 text-xs text-ink-2" title={row.eventType}>
          {row.eventType}
        </span>
      </TableCell>
      <SeenAt at={row.firstSeen} zone={zone} now={now} />
      <SeenAt at={row.lastSeen} zone={zone} now={now} />
      <TableCell numeric>
        {formatCount(row.count)}
        <span className="text-ink-3"> of {formatCount(row.items)}</span>
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <Sample row={row} href={sampleHref} />
      </TableCell>
      <TableCell className="text-right">{action}</TableCell>
    </TableRow>
  );
}

function SeenAt({ at, zone, now }: { at: Date; zone: string; now: number }) {
  const iso = at.toISOString();
  return (
    <TableCell className="whitespace-nowrap text-ink-2">
      <time dateTime={iso} title={`${formatInstant(iso, zone)} (${zone})`}>
        {formatAgo(iso, now)}
      </time>
    </TableCell>
  );
}

function Sample({ row, href }: { row: DriftRow; href: string | null }) {
  if (!row.isKept) return <span className="text-ink-3">no longer kept</span>;
  if (href === null) return <span className="text-ink-3">for admins</span>;
  return (
    <Link href={href as Route} className="text-accent underline underline-offset-3">
      A sample<span className="sr-only"> of {pathText(row.path)}</span>
    </Link>
  );
}
