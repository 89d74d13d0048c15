import { ChartTable } from "@/components/charts/chart-table";
import { AUTOMATIC_TEXT, CHAIN, STAGE_TEXT } from "@/components/charts/stages";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";

const COLUMNS = [...CHAIN, "failed", "cancelled"] as const;

/** A funnel's numbers, exact. */
export function FunnelTable({ report, by }: { report: FunnelReport; by: string }) {
  const lines = [
    ...report.groups.map((group) => ({
      label: group.label,
      stages: group.stages,
      automatic: group.automatic,
    })),
    { label: words("charts")("total"), stages: report.total, automatic: report.automatic },
  ];
  const byMachines = (["opened", "clicked"] as const).filter(
    (stage) => report.automatic[stage] !== null,
  );
  return (
    <ChartTable
      label={words("charts")("funnel")}
      columns={[
        by,
        ...COLUMNS.map((stage) => STAGE_TEXT[stage].label),
        ...byMachines.map((stage) => AUTOMATIC_TEXT[stage]),
      ]}
      rows={lines.map((line) => [
        line.label,
        ...COLUMNS.map((stage) => formatCount(line.stages[stage])),
        ...byMachines.map((stage) => formatCount(line.automatic[stage])),
      ])}
    />
  );
}
