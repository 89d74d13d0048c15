import { CHAIN, STAGE_TEXT } from "@/components/charts/stages";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import { formatList } from "@/lib/format";
import { words } from "@/lib/words/words";

/** Which stages some provider cannot report: what each dash of the table means. */
export function NotReported({
  report,
}: {
  report: Pick<FunnelReport, "providers" | "reportedBy">;
}) {
  const lines = [...CHAIN, "failed" as const, "cancelled" as const].flatMap((stage) => {
    const silent = report.providers.filter((label) => !report.reportedBy[stage].includes(label));
    return silent.length === 0 ? [] : [{ stage, silent }];
  });
  if (lines.length === 0) return null;
  return (
    <details className="group mt-2 text-xs text-ink-2">
      <summary className="w-fit list-none rounded underline-offset-3 hover:underline [&::-webkit-details-marker]:hidden">
        {words("charts")("whoDoesNot")}
      </summary>
      <ul className="mt-1.5 space-y-0.5 text-ink-3 [overflow-wrap:anywhere]">
        {lines.map(({ stage, silent }) => (
          <li key={stage}>
            <span className="text-ink-2">{STAGE_TEXT[stage].label}</span>:{" "}
            {words("charts")("stageNotReportedBy", { names: formatList(silent) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
