import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { beforeHeads, beforeNote, EMPTY_NOTE } from "@/app/(dashboard)/_export/stage-columns";
import { comparedRange } from "@/app/(dashboard)/_page/choices";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import { shownColumns } from "@/components/tables/campaign-columns";
import { valuesOf } from "@/lib/address/query";
import { getAllCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getCampaignsCompared } from "@/lib/analytics/compare/compared-groups";
import { handle } from "@/lib/http";
import { beforeCells, campaignCells, campaignHead, comparedColumns } from "./campaigns-csv";

/** The campaigns as the page lists them, all pages of them. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/campaigns", request);
  const params = pageParameters(page, campaignsParameters);
  const { now } = page.place;
  const against = comparedRange(page);
  const [{ range, rows }, compared] = await Promise.all([
    getAllCampaigns(params, now),
    against && getCampaignsCompared(null, params, against, now),
  ]);
  const columns = shownColumns((valuesOf(page.place.query, "columns").at(-1) ?? "").split(","));
  const before = compared ? comparedColumns(columns) : [];
  return csvResponse({
    name: "campaigns",
    title: "campaigns, messages that began in this period",
    range,
    ...about,
    notes: [EMPTY_NOTE, ...(compared ? [beforeNote(compared)] : [])],
    head: [...campaignHead(columns), ...beforeHeads(before.map(({ id }) => id))],
    rows: rows.map((row) => [
      ...campaignCells(row, columns),
      ...beforeCells(compared?.of(row.key)?.previous, before),
    ]),
  });
});
