import { ChartTable } from "@/components/charts/chart-table";
import { hourSpan, shareText, weekdayName } from "@/components/charts/prepare-best-time";
import type { BestTimeReport } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";

const textOf = (share: Share | undefined): string =>
  share && share.denominator > 0 ? shareText(share) : "—";

/** The heatmap's numbers, those below the sample too. */
export function BestTimeTable({ report }: { report: BestTimeReport }) {
  const days = report.weekdays.map(({ weekday }) => weekday);
  const lines = report.hours.map((sum) => [
    hourSpan(sum.hour),
    ...days.map((day) =>
      textOf(report.cells.find((one) => one.weekday === day && one.hour === sum.hour)),
    ),
    textOf(sum),
  ]);
  return (
    <ChartTable
      label="Open rate by hour and weekday"
      columns={["Hour", ...days.map(weekdayName), "Any day"]}
      rows={[...lines, ["All day", ...report.weekdays.map(textOf), textOf(report.rate)]]}
    />
  );
}
