import { ALL_STAGES, type StageName } from "@/components/charts/stages";
import type { MessageRow, StageMark } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

/** A stage of a message, how it is known, and that in words. */
export type ShownStage = readonly [stage: StageName, how: StageMark["how"], words: string];

const SIDE: readonly StageName[] = ["failed", "cancelled"];

/** What one stage of a message is known by, in words. */
function stageWords(row: MessageRow, stage: StageName, zone: string): string {
  const { how, at } = row.stages[stage];
  if (how === "reported") {
    const evidence =
      stage === "delivered" && row.evidence ? [words("labels-ui")(`evidence.${row.evidence}`)] : [];
    return [formatInstant(at, zone), ...evidence].join(", ");
  }
  if (how === "implied") return words("events")("strip.implied");
  return words("events")(how === "not_reached" ? "strip.nothing" : "strip.notReported");
}

/** The stages of a message that its strip shows, in their order. */
export function shownStages(row: MessageRow, zone: string): ShownStage[] {
  return ALL_STAGES.filter((stage) => {
    const { how } = row.stages[stage];
    return SIDE.includes(stage) ? how === "reported" : how !== "not_reported";
  }).map((stage) => [stage, row.stages[stage].how, stageWords(row, stage, zone)]);
}
