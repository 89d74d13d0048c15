import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { EMPTY_NOTE } from "@/app/(dashboard)/_export/stage-columns";
import { pageParameters } from "@/app/(dashboard)/_page/open-page";
import { valuesOf } from "@/components/filters/query";
import { shownColumns } from "@/components/tables/campaign-columns";
import { getAllCampaigns } from "@/lib/analytics/campaigns";
import { campaignsParameters } from "@/lib/analytics/parameters";
import { handle } from "@/lib/http";
import { campaignCells, campaignHead } from "./campaigns-csv";

/** The campaigns as the page lists them, all pages of them. */
export const GET = handle(async (request: Request) => {
  const { page, filters } = await openExport("/campaigns", request);
  const params = pageParameters(page, campaignsParameters);
  const { range, rows } = await getAllCampaigns(params, page.place.now);
  const columns = shownColumns((valuesOf(page.place.query, "columns").at(-1) ?? "").split(","));
  return csvResponse({
    name: "campaigns",
    title: "campaigns, messages that began in this period",
    range,
    filters,
    notes: [EMPTY_NOTE],
    head: campaignHead(columns),
    rows: rows.map((row) => campaignCells(row, columns)),
  });
});
