import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { changeOf } from "@/components/tables/drift-words";
import { pathText } from "@/components/tables/path-text";
import { getDrift } from "@/lib/analytics/quality/drift";

/** What changed in what endpoints send, as the page lists it. */
export async function driftTable({ filters, place }: OpenPage): Promise<ReportTable> {
  const { range, rows } = await getDrift(filters, place.now);
  return {
    name: "data-quality-changes",
    title: "changes in what is sent, by time of receipt",
    range,
    notes: ["items: those with it, of all of the event type that were looked at"],
    head: [
      ...[
        "name",
        "endpoint",
        "provider",
        "eventType",
        "change",
        "field",
        "type",
        "value",
        "detail",
      ],
      ...["firstSeen", "lastSeen", "itemsWithIt", "itemsLookedAt", "sampleRequest"],
    ],
    rows: rows.map((row) => [
      ...[row.name, row.endpointId, row.provider, row.eventType, row.kind, pathText(row.path)],
      ...[row.type, row.value, changeOf(row)],
      ...[row.firstSeen.toISOString(), row.lastSeen.toISOString(), row.count, row.items],
      row.isKept ? row.sampleRequest : null,
    ]),
  };
}
