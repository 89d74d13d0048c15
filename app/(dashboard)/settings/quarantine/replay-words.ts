import { formatList } from "@/lib/format";
import type { ReplayReport } from "@/lib/ingest/upkeep/replay";
import { words } from "@/lib/words/words";

const PARTS = ["counted", "duplicate", "ignored", "quarantined", "failed", "gone"] as const;

/** What a replay did, in a sentence. */
export function replayWords(report: ReplayReport): string {
  const say = words("quarantine-ui");
  const parts = PARTS.filter((part) => report[part] > 0);
  if (parts.length === 0) return say("nothingReplayed");
  const what = formatList(parts.map((part) => say(`replayed.${part}`, { n: report[part] })));
  return report.complete ? say("replayedAll", { what }) : say("replayedSome", { what });
}
