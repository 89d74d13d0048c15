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
import type { MessageRow } from "@/lib/analytics/events/answers";
import { formatInstant, NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { Cut } from "./cut";
import { StageStrip } from "./stage-strip";
import { whereText } from "./where-text";

/** One line of the table, and where its message is told whole. */
export type MessageLine = {
  readonly row: MessageRow;
  readonly look: SeriesStyle;
  readonly href: string;
};

type LineProps = { readonly line: MessageLine; readonly zone: string; readonly ofOne: boolean };

function Line({ line: { row, look, href }, zone, ofOne }: LineProps) {
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <Link href={href as Route} className="text-accent underline-offset-3 hover:underline">
          {formatInstant(row.began, zone)}
        </Link>
      </TableCell>
      {ofOne ? null : (
        <TableCell>
          <Cut text={row.campaignName ?? words("events")("noCampaign")} className="max-w-56" />
        </TableCell>
      )}
      <TableCell>
        <StageStrip row={row} zone={zone} />
      </TableCell>
      <TableCell>
        <span className="flex items-center gap-2" title={`${look.label}: ${row.endpointName}`}>
          <SeriesMark slot={look.slot} />
          <span className="max-w-36 truncate">{row.endpointName}</span>
        </span>
      </TableCell>
      <TableCell>
        <Cut text={whereText(row.channel, row.platform)} />
      </TableCell>
      <TableCell>
        <Cut text={row.person} />
      </TableCell>
      <TableCell>{row.cause ? <Cut text={row.cause} /> : NOT_REPORTED}</TableCell>
    </TableRow>
  );
}

const COLUMNS = [
  ...(["began", "campaign", "stages", "endpoint", "channel", "person", "cause"] as const),
];

/** Messages with what each went through, the newest first; `ofOne` where all are of one campaign. */
export function MessageTable({
  lines,
  zone,
  ofOne = false,
}: {
  lines: readonly MessageLine[];
  zone: string;
  ofOne?: boolean;
}) {
  const say = words("events");
  return (
    <div className="px-4 py-2">
      <Table label={say("tableOfMessages")}>
        <TableHeader>
          <tr>
            {COLUMNS.filter((column) => !(ofOne && column === "campaign")).map((column) => (
              <TableHead key={column}>{say(column)}</TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <Line
              key={`${line.row.message}${line.row.began}`}
              line={line}
              zone={zone}
              ofOne={ofOne}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
