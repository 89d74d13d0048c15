import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { readSentences } from "@/app/(dashboard)/_page/read-sentences";
import { valuesOf } from "@/lib/address/query";
import type { ReportTable } from "./csv-response";

const WHY = {
  nothing_unusual: "Nothing in this period is beyond chance.",
  too_little_history: "Less than five weeks are known: nothing can be told yet.",
  not_begun: "This period is still to come: there is nothing to tell yet.",
} as const;

/** The sentences above a page's charts with the figures behind them; null where another table is asked for. */
export async function sentencesTable(page: OpenPage): Promise<ReportTable | null> {
  if (valuesOf(page.place.query, "table").at(-1) !== "sentences") return null;
  const report = await readSentences(page);
  if (!report) return null;
  const { range, sentences, reason, without } = report;
  return {
    name: "what-changed",
    title: "what is beyond chance, against the same weekdays (and hours) of the eight weeks before",
    range,
    notes: [
      "Unit share: values are between 0 and 1. Usual, low and high: the median, the least and the most of those weeks. Distance: from the usual, in spreads.",
      ...(reason ? [WHY[reason]] : []),
      ...(without.length > 0 ? [`Without ${without.join(", ")}, whose data is missing.`] : []),
    ],
    head: [
      ...["sentence", "detail", "measure", "campaign", "from", "to", "until", "unit"],
      ...["value", "usual", "low", "high", "change", "distance", "seasons", "page"],
    ],
    rows: sentences.map((one) => [
      ...[one.text, one.detail, one.measure, one.campaign?.name ?? null],
      ...[one.from, one.to, one.until, one.unit, one.value, one.usual, one.low, one.high],
      ...[one.change, one.distance, one.seasons, one.path],
    ]),
  };
}
