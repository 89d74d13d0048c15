"use client";

import type { Route } from "next";
import Link from "next/link";
import { SeriesMark } from "@/components/charts/series-mark";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatLabelled, NOT_REPORTED } from "@/lib/format";
import { Cut } from "./cut";
import type { ShownStage } from "./stage-marks";
import { type StageSaid, StageStrip } from "./stage-strip";

/** A message as its line shows it. */
export type ShownMessage = {
  readonly key: string;
  readonly href: string;
  readonly began: string;
  /** Left out where all are of one. */
  readonly campaign?: string;
  readonly stages: readonly ShownStage[];
  readonly slot: number;
  readonly provider: string;
  readonly endpoint: string;
  readonly where: string | null;
  readonly person: string | null;
  readonly cause: string | null;
};

function Line({ row, said }: { row: ShownMessage; said: StageSaid }) {
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        <Link href={row.href as Route} className="accent-link">
          {row.began}
        </Link>
      </TableCell>
      {row.campaign === undefined ? null : (
        <TableCell>
          <Cut text={row.campaign} className="max-w-56" />
        </TableCell>
      )}
      <TableCell>
        <StageStrip stages={row.stages} said={said} />
      </TableCell>
      <TableCell>
        <span
          className="flex items-center gap-2"
          title={formatLabelled(row.provider, row.endpoint)}
        >
          <SeriesMark slot={row.slot} />
          <span className="max-w-36 truncate">{row.endpoint}</span>
        </span>
      </TableCell>
      <TableCell>
        <Cut text={row.where} />
      </TableCell>
      <TableCell>
        <Cut text={row.person} />
      </TableCell>
      <TableCell>{row.cause ? <Cut text={row.cause} /> : NOT_REPORTED}</TableCell>
    </TableRow>
  );
}

/** The table of messages, drawn of texts: a page is sent these, and not what is drawn of them. */
export function MessageRows({
  label,
  columns,
  rows,
  said,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly ShownMessage[];
  said: StageSaid;
}) {
  return (
    <Table label={label}>
      <TableHeader>
        <tr>
          {columns.map((column) => (
            <TableHead key={column}>{column}</TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Line key={row.key} row={row} said={said} />
        ))}
      </TableBody>
    </Table>
  );
}
