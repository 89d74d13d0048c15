import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import { beforeHeads, beforeNote, EMPTY_NOTE } from "@/app/(dashboard)/_export/stage-columns";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import { shownColumns } from "@/components/tables/campaign-columns";
import { valuesOf } from "@/lib/address/query";
import { getAllCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getCampaignsCompared } from "@/lib/analytics/compare/compared-groups";
import { handle } from "@/lib/http";
import {
  beforeCells,
  campaignCells,
  campaignHead,
  comparedColumns,
  conversionsNote,
} from "./campaigns-csv";

/** The campaigns as the page lists them, all pages of them. */
export const GET = handle((request: Request) => reportFile("/campaigns", request, readTable));

async function readTable(page: OpenPage): Promise<ReportTable> {
  const params = pageParameters(page, campaignsParameters);
  const { now } = page.place;
  const against = comparedRange(page);
  const [{ range, rows, conversions }, compared] = await Promise.all([
    getAllCampaigns(params, now),
    against && getCampaignsCompared(null, params, against, now),
  ]);
  const columns = shownColumns((valuesOf(page.place.query, "columns").at(-1) ?? "").split(","));
  const before = compared ? comparedColumns(columns) : [];
  return {
    name: "campaigns",
    title: "campaigns, messages that began in this period",
    range,
    notes: [
      EMPTY_NOTE,
      ...(conversions ? [conversionsNote(conversions)] : []),
      ...(compared ? [beforeNote(compared)] : []),
    ],
    head: [...campaignHead(columns), ...beforeHeads(before.map(({ id }) => id))],
    rows: rows.map((row) => [
      ...campaignCells(row, columns),
      ...beforeCells(compared?.of(row.key)?.previous, before),
    ]),
  };
}
