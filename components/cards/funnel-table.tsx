import { ChartTable } from "@/components/charts/chart-table";
import { CHAIN, STAGE_TEXT } from "@/components/charts/stages";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import { formatCount } from "@/lib/format";

const COLUMNS = [...CHAIN, "failed", "cancelled"] as const;

/** A funnel's numbers, exact. */
export function FunnelTable({ report, by }: { report: FunnelReport; by: string }) {
  const lines = [
    ...report.groups.map((group) => ({
      label: group.label,
      stages: group.stages,
    })),
    { label: "Total", stages: report.total },
  ];
  return (
    <ChartTable
      label="Funnel"
      columns={[by, ...COLUMNS.map((stage) => STAGE_TEXT[stage].label)]}
      rows={lines.map((line) => [
        line.label,
        ...COLUMNS.map((stage) => formatCount(line.stages[stage])),
      ])}
    />
  );
}
