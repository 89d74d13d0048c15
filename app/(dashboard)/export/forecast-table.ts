import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { FORETOLD, type ForecastReport } from "@/lib/analytics/insights/answers";

/** The days to come, as the chart draws them behind what was seen. */
export function forecastTable({ range, days, method, reason }: ForecastReport): ReportTable {
  return {
    name: "forecast",
    title: "the seven days to come, events when they happen",
    range,
    notes: [
      method,
      reason === null
        ? "Empty: not reported by the provider, or too little history."
        : "Too little history: nothing can be told yet.",
    ],
    head: ["day", ...FORETOLD.flatMap((stage) => [stage, `${stage}Low`, `${stage}High`])],
    rows: days.map((one) => [
      one.day,
      ...FORETOLD.flatMap((stage) => {
        const { expected, low, high } = one[stage] ?? { expected: null, low: null, high: null };
        return [expected, low, high];
      }),
    ]),
  };
}
