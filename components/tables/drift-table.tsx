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
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import type { DriftKind, DriftRow } from "@/lib/analytics/quality/shape-drift";
import { formatAgo, formatCount, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";
import { changeOf } from "./drift-words";
import { pathText } from "./path-text";

const TONES: Readonly<Record<DriftKind, "accent" | "warn" | "neutral">> = {
  field: "accent",
  type: "warn",
  value: "neutral",
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
  const say = words("quality");
  return (
    <Table label={say("newFields")}>
      <TableHeader>
        <tr>
          <TableHead>{say("whatChanged")}</TableHead>
          <TableHead>{say("in")}</TableHead>
          <TableHead>{say("firstSeen")}</TableHead>
          <TableHead>{say("lastSeen")}</TableHead>
          <TableHead numeric title={say("inItemsIs")}>
            {say("inItems")}
          </TableHead>
          <TableHead>{say("sample")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("whatToDo")}</span>
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
  const say = words("quality");
  return (
    <TableRow>
      <TableCell className="min-w-56">
        <span className="flex flex-wrap items-center gap-1.5">
          <code className="font-mono text-xs font-medium [overflow-wrap:anywhere]">
            {pathText(row.path)}
          </code>
          <Badge tone={TONES[row.kind]}>{say(`kind.${row.kind}`)}</Badge>
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
        <span className="text-ink-3"> {say("ofItems", { items: formatCount(row.items) })}</span>
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
  const say = words("quality");
  if (!row.isKept) return <span className="text-ink-3">{say("noLongerKept")}</span>;
  if (href === null) return <span className="text-ink-3">{say("forAdmins")}</span>;
  return (
    <Link href={href as Route} className="text-accent underline underline-offset-3">
      {richWords("quality")("aSample", { hidden, path: pathText(row.path) })}
    </Link>
  );
}
