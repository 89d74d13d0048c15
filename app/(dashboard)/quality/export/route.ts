import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { getQuality } from "@/lib/analytics/quality";
import { handle } from "@/lib/http";

const COUNTS = [
  "received",
  "counted",
  "duplicate",
  "ignored",
  "quarantined",
  "pending",
  "difference",
  "rejectedRequests",
] as const;

/** The accounts of every endpoint, as the page's table has them. */
export const GET = handle(async (request: Request) => {
  const { page, filters } = await openExport("/quality", request);
  const { range, rows } = await getQuality(page.filters, page.place.now);
  return csvResponse({
    name: "data-quality",
    title: "what became of everything received, by time of receipt",
    range,
    filters,
    notes: ["received = counted + duplicate + ignored + quarantined + pending + difference"],
    head: ["name", "endpoint", "provider", ...COUNTS],
    rows: rows.map((row) => [
      row.name,
      row.endpoint,
      row.provider,
      ...COUNTS.map((count) => row[count]),
    ]),
  });
});
