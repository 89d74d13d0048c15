import { ALL_STAGES, STAGE_TEXT, type StageName } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import type { MessageRow, StageMark } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";

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
    const evidence = stage === "delivered" && row.evidence ? `, ${row.evidence}` : "";
    return `${formatInstant(at, zone)}${evidence}`;
  }
  if (how === "implied")
    return "Not reported itself, but a later stage was, which cannot come without it";
  return how === "not_reached" ? "Nothing reported so far" : "Its provider does not report this";
}

/** Every stage of a message in a row: reported, implied (dashed) or not reached (pale). */
export function StageStrip({ row, zone }: { row: MessageRow; zone: string }) {
  const shown = ALL_STAGES.filter((stage) => {
    const { how } = row.stages[stage];
    return SIDE.includes(stage) ? how === "reported" : how !== "not_reported";
  });
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
          {row.stages[stage].how === "not_reached" ? <span className="sr-only">not </span> : null}
          {STAGE_TEXT[stage].label}
          {row.stages[stage].how === "implied" ? <span className="sr-only"> (implied)</span> : null}
        </li>
      ))}
    </ul>
  );
}
