import { FILTERS } from "@/components/filters/query";
import { shownColumns } from "@/components/tables/campaign-columns";
import { getCampaigns } from "@/lib/analytics/campaigns";
import { campaignsParameters, parseParameters } from "@/lib/analytics/parameters";
import type { CampaignRow } from "@/lib/analytics/types";
import { requireViewer } from "@/lib/auth/session";
import { handle } from "@/lib/http";
import { campaignsCsv } from "./campaigns-csv";

const PAGE = 500;

/** The campaigns as the page lists them, all pages of them. */
export const GET = handle(async (request: Request) => {
  await requireViewer();
  const query = new URL(request.url).searchParams;
  const params = { ...parseParameters(campaignsParameters, query), limit: PAGE };
  const rows: CampaignRow[] = [];
  let report = await getCampaigns({ ...params, cursor: undefined });
  rows.push(...report.rows);
  while (report.next) {
    report = await getCampaigns({ ...params, cursor: report.next });
    rows.push(...report.rows);
  }
  const filters = [...FILTERS, "q" as const, "evidence" as const]
    .filter((name) => query.getAll(name).length > 0)
    .map((name) => `${name}: ${query.getAll(name).join(", ")}`);
  const columns = shownColumns((query.get("columns") ?? "").split(","));
  const { range } = report;
  return new Response(campaignsCsv(rows, columns, { range, filters }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="campaigns-${range.from}-${range.to}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});
