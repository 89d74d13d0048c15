import type { StageName } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import type { ShownStage } from "./stage-marks";

const STAGE_STYLES: Readonly<Record<ShownStage[1], string>> = {
  reported: "bg-accent-soft text-accent",
  implied: "border border-dashed border-accent/50 text-accent",
  not_reached: "text-ink-3",
  not_reported: "",
};

/** What stages are called, and what screen readers hear before one not reached, and after one implied. */
export type StageSaid = {
  readonly stages: Readonly<Record<StageName, string>>;
  readonly not: string;
  readonly implied: string;
};

/** Every stage of a message in a row: reported, implied (dashed) or not reached (pale). */
export function StageStrip({ stages, said }: { stages: readonly ShownStage[]; said: StageSaid }) {
  return (
    <ul className="flex items-center gap-0.5">
      {stages.map(([stage, how, words]) => (
        <li
          key={stage}
          title={words}
          className={cn(
            "stage-chip",
            STAGE_STYLES[how],
            stage === "failed" && "bg-bad-soft text-bad",
            stage === "cancelled" && "bg-line-soft text-ink-2",
          )}
        >
          {how === "not_reached" ? <span className="sr-only">{said.not} </span> : null}
          {said.stages[stage]}
          {how === "implied" ? <span className="sr-only"> {said.implied}</span> : null}
        </li>
      ))}
    </ul>
  );
}
