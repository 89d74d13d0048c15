import { ChartTable } from "@/components/charts/chart-table";
import { hourSpan } from "@/components/charts/hour-span";
import { shareText, weekdayName } from "@/components/charts/prepare-best-time";
import type { BestTimeReport } from "@/lib/analytics/funnel/answers";
import type { Share } from "@/lib/analytics/shapes";
import { words } from "@/lib/words/words";

const textOf = (share: Share | undefined): string =>
  share && share.denominator > 0 ? shareText(share) : "—";

/** The heatmap's numbers, those below the sample too. */
export function BestTimeTable({ report }: { report: BestTimeReport }) {
  const say = words("best-time");
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
      label={say("openRateByHour")}
      columns={[say("hour"), ...days.map(weekdayName), say("anyDay")]}
      rows={[...lines, [say("allDay"), ...report.weekdays.map(textOf), textOf(report.rate)]]}
    />
  );
}
