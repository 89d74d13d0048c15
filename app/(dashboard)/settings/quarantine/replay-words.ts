import { formatList, formatPlural } from "@/lib/format";
import type { ReplayReport } from "@/lib/ingest/upkeep/replay";

/** What a replay did, in a sentence. */
export function replayWords(report: ReplayReport): string {
  const parts = (
    [
      [report.counted, "counted"],
      [report.duplicate, "known already (duplicate)"],
      [report.ignored, "ignored"],
      [report.quarantined, "still not understood"],
      [report.failed, "understood, but could not be stored"],
      [report.gone, "without their raw request, which is no longer kept"],
    ] as const
  ).filter(([count]) => count > 0);
  if (parts.length === 0) return "Nothing was in quarantine any more.";
  const words = formatList(parts.map(([count, word]) => `${formatPlural(count, "item")} ${word}`));
  return report.complete ? `${words}.` : `${words}. There are more: replay again.`;
}
