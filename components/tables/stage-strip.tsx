import { ALL_STAGES, STAGE_TEXT, type StageName } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import type { MessageRow, StageMark } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

const STAGE_STYLES: Readonly<Record<StageMark["how"], string>> = {
  reported: "bg-accent-soft text-accent",
  implied: "border border-dashed border-accent/50 text-accent",
  not_reached: "text-ink-3",
  not_reported: "",
};
const SIDE: readonly StageName[] = ["failed", "cancelled"];

/** What one stage of a message is known by, in words. */
export function stageWords(row: MessageRow, stage: StageName, zone: string): string {
  const { how, at } = row.stages[stage];
  if (how === "reported") {
    const evidence =
      stage === "delivered" && row.evidence ? [words("labels-ui")(`evidence.${row.evidence}`)] : [];
    return [formatInstant(at, zone), ...evidence].join(", ");
  }
  if (how === "implied") return words("events")("strip.implied");
  return words("events")(how === "not_reached" ? "strip.nothing" : "strip.notReported");
}

/** Every stage of a message in a row: reported, implied (dashed) or not reached (pale). */
export function StageStrip({ row, zone }: { row: MessageRow; zone: string }) {
  const shown = ALL_STAGES.filter((stage) => {
    const { how } = row.stages[stage];
    return SIDE.includes(stage) ? how === "reported" : how !== "not_reported";
  });
  const say = words("events");
  return (
    <ul className="flex items-center gap-0.5">
      {shown.map((stage) => (
        <li
          key={stage}
          title={stageWords(row, stage, zone)}
          className={cn(
            "rounded-full px-1.75 py-px text-2xs whitespace-nowrap",
            STAGE_STYLES[row.stages[stage].how],
            stage === "failed" && "bg-bad-soft text-bad",
            stage === "cancelled" && "bg-line-soft text-ink-2",
          )}
        >
          {row.stages[stage].how === "not_reached" ? (
            <span className="sr-only">{say("not")} </span>
          ) : null}
          {STAGE_TEXT[stage].label}
          {row.stages[stage].how === "implied" ? (
            <span className="sr-only"> {say("implied")}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
