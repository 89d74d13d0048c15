import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import { readExperiments } from "@/app/(dashboard)/experiments/report";
import { experimentAnswer } from "@/components/charts/prepare-experiments";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { windowWords } from "@/lib/analytics/experiments/reasons";
import { handle } from "@/lib/http";

/** Every campaign's comparison, and that of all together in the last row. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/experiments", request, experimentsParameters);
  const report = await readExperiments(page);
  const { range, window, strata, effect, arms } = report;
  const { title, detail } = experimentAnswer(report);
  return csvResponse({
    name: "experiments",
    title: "context-aware against traditional delivery, by what was planned",
    range,
    ...about,
    notes: [
      `Opened: within ${windowWords(window)} of the beginning; younger messages are left out.`,
      "Shares and differences are between -1 and 1; weights add up to 1. Bounds hold at 95 % however often one looks.",
      `${title}. ${detail}`,
    ],
    head: [
      "campaign",
      "key",
      "endpoint",
      "weight",
      "difference",
      "low",
      "high",
      "contextAwareMessages",
      "contextAwareOpened",
      "traditionalMessages",
      "traditionalOpened",
    ],
    rows: [
      ...strata.map((one) => [
        ...[one.name, one.campaign, one.endpoint, one.weight],
        ...[one.difference, one.low, one.high],
        ...[one.contextAware.messages, one.contextAware.opened],
        ...[one.traditional.messages, one.traditional.opened],
      ]),
      [
        ...["All campaigns", null, null, effect ? 1 : null],
        ...[effect?.difference ?? null, effect?.low ?? null, effect?.high ?? null],
        ...[arms.contextAware.messages, arms.contextAware.opened],
        ...[arms.traditional.messages, arms.traditional.opened],
      ],
    ],
  });
});
