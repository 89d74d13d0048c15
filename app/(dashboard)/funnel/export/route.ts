import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import {
  AUTOMATIC_HEADS,
  automaticCells,
  beforeHeads,
  beforeNote,
  EMPTY_NOTE,
  failureNotes,
  RATE_HEADS,
  rateCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { funnelOf } from "@/app/(dashboard)/funnel/parameters";
import { readFunnelBy } from "@/app/(dashboard)/funnel/report";
import { valuesOf } from "@/lib/address/query";
import type { Figures } from "@/lib/analytics/compare/compared-groups";
import { handle } from "@/lib/http";
import { ratesTable } from "./rates-table";

const HEADS = [...STAGE_HEADS, ...RATE_HEADS];
const cellsOf = ({ stages, rates }: Figures) => [...stageCells(stages), ...rateCells(rates)];

/** The funnel's groups and their total, as the page's table has them; `table=rates` over time. */
export const GET = handle((request: Request) => reportFile("/funnel", request, readTable));

async function readTable(page: OpenPage): Promise<ReportTable> {
  if (valuesOf(page.place.query, "table").at(-1) === "rates") {
    return ratesTable(page);
  }
  const { by, clock } = funnelOf(page);
  const { report, compared } = await readFunnelBy(page);
  const sides = new Map(compared?.groups.map((group) => [group.key, group]));
  const lines = [
    ...report.groups.map((group) => ({ ...group, before: sides.get(group.key)?.previous })),
    {
      ...{ key: null, label: "Total", stages: report.total, rates: report.rates },
      automatic: report.automatic,
      before: compared?.total.previous,
    },
  ];
  const what =
    clock === "event"
      ? "events that happened in this period"
      : "messages that began in this period, how far they ever got";
  return {
    name: "funnel",
    title: `funnel by ${by}, ${what}`,
    range: report.range,
    notes: [
      EMPTY_NOTE,
      ...failureNotes({ stages: report.total, rates: report.rates }),
      ...(compared ? [beforeNote(compared)] : []),
    ],
    head: [by, "key", ...HEADS, ...AUTOMATIC_HEADS, ...(compared ? beforeHeads(HEADS) : [])],
    rows: lines.map(({ label, key, before, ...own }) => [
      label,
      key,
      ...cellsOf(own),
      ...automaticCells(own.automatic),
      ...(compared ? (before ? cellsOf(before) : HEADS.map(() => null)) : []),
    ]),
  };
}
