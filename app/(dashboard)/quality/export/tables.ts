import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { shownDay } from "@/app/(dashboard)/quality/shown-day";
import { ACCOUNT_COLUMNS, accountsOf } from "@/components/tables/accounts";
import { getQuality, getQualityHours } from "@/lib/analytics/quality/quality";
import {
  getQualitySignals,
  SIGNAL_WINDOW,
  type SignalRow,
} from "@/lib/analytics/quality/quality-signals";
import { formatCount } from "@/lib/format";

const SUM =
  "received = counted + duplicate + ignored + quarantined + pending + difference; tests are part of ignored";

/** The accounts of every endpoint. */
export async function accountsTable({ filters, place }: OpenPage): Promise<ReportTable> {
  const { range, rows } = await getQuality(filters, place.now);
  return {
    name: "data-quality",
    title: "what became of everything received, by time of receipt",
    range,
    notes: [SUM],
    head: ["name", "endpoint", "provider", ...ACCOUNT_COLUMNS],
    rows: rows.map((row) => [row.name, row.endpoint, row.provider, ...accountsOf(row)]),
  };
}

/** The accounts of the day that the page shows, hour by hour. */
export async function hoursTable(page: OpenPage): Promise<ReportTable> {
  const { day } = shownDay(page);
  const asked = { ...page.filters, from: day, to: day };
  const { range, rows } = await getQualityHours(asked, page.place.now);
  return {
    name: "data-quality-hours",
    title: "what became of everything received, hour by hour",
    range,
    notes: [SUM],
    head: ["hour", "name", "endpoint", "provider", ...ACCOUNT_COLUMNS],
    rows: rows.map((row) => [row.hour, row.name, row.endpoint, row.provider, ...accountsOf(row)]),
  };
}

const SIGNALS = [
  "late",
  "outOfOrder",
  "ahead",
  "unusable",
  "openedOnly",
  "impossible",
] as const satisfies readonly (keyof SignalRow)[];

/** What the newest events say of each endpoint's data. */
export async function signalsTable({ filters, place }: OpenPage): Promise<ReportTable> {
  const rows = await getQualitySignals(filters, place.now);
  return {
    name: "data-quality-signals",
    title: `late, out of order, impossible: of each endpoint's newest ${formatCount(SIGNAL_WINDOW)} events`,
    range: { ...place.range, timeZone: place.zone },
    notes: ["Empty: the provider does not say what is needed to see it. Delays in seconds."],
    head: ["name", "endpoint", "provider", "events", "messages", "medianDelay", ...SIGNALS],
    rows: rows.map((row) => [
      row.name,
      row.endpoint,
      row.provider,
      row.events,
      row.messages,
      row.medianDelay,
      ...SIGNALS.map((signal) => row[signal]?.count ?? null),
    ]),
  };
}
