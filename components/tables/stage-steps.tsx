import { Check, CircleDashed, CircleSlash, Minus } from "lucide-react";
import { ALL_STAGES, STAGE_TEXT, type StageName } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import { channelLabel } from "@/lib/analytics/counts/labels";
import type { MessageRow, StageMark } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";

const ICONS = {
  reported: Check,
  implied: CircleDashed,
  not_reached: Minus,
  not_reported: CircleSlash,
} as const;

const EVIDENCE = {
  confirmed: "confirmed by the device itself",
  accepted: "accepted by the push service or mail server, not confirmed by the device",
} as const;

function wordsOf(row: MessageRow, stage: StageName, provider: string): string {
  const { how } = row.stages[stage];
  const evidence = stage === "delivered" && row.evidence ? EVIDENCE[row.evidence] : "";
  if (how === "reported") return evidence || afterDelivery(row, stage);
  if (how === "implied") {
    const so = evidence ? `; a delivery here is ${evidence}` : "";
    return `Not reported itself, but a later stage was, which cannot come without this one${so}.`;
  }
  if (how === "not_reported") {
    const where = row.channel ? ` on the channel ${channelLabel(row.channel)}` : "";
    return `${provider} does not report this${where}.`;
  }
  return stage === "failed" || stage === "cancelled"
    ? "Did not happen."
    : "Nothing reported so far.";
}

/** Taken by a mail server, say, and bounced then. */
function afterDelivery({ stages: { delivered, failed } }: MessageRow, stage: StageName): string {
  const isSo =
    stage === "failed" && delivered.at !== null && failed.at !== null && failed.at > delivered.at;
  return isSo ? "After it was delivered: it came back later, so it counts as both." : "";
}

const TONES: Readonly<Record<StageMark["how"], string>> = {
  reported: "bg-accent text-on-accent",
  implied: "border border-dashed border-accent text-accent",
  not_reached: "bg-line-soft text-ink-3",
  not_reported: "text-ink-3",
};

function ByMachine({ row, stage, zone }: { row: MessageRow; stage: StageName; zone: string }) {
  const at = stage === "opened" || stage === "clicked" ? row.automatic[stage] : null;
  if (at === null) return null;
  return (
    <p className="text-xs text-ink-2">
      By a machine · {formatInstant(at, zone)}, not counted as {stage}
    </p>
  );
}

/** What one message went through, stage by stage, and how each is known. */
export function StageSteps({
  row,
  zone,
  provider,
}: {
  row: MessageRow;
  zone: string;
  provider: string;
}) {
  return (
    <ol className="space-y-3">
      {ALL_STAGES.map((stage) => {
        const { how, at } = row.stages[stage];
        const Icon = ICONS[how];
        const words = wordsOf(row, stage, provider);
        return (
          <li key={stage} className="flex gap-2.5">
            <span
              className={cn(
                "mt-0.5 grid size-5 shrink-0 place-items-center rounded-full",
                TONES[how],
                how === "reported" && stage === "failed" && "bg-bad",
              )}
            >
              <Icon aria-hidden="true" className="size-3" />
            </span>
            <div className="min-w-0">
              <p className={cn("text-sm", how === "reported" ? "font-medium" : "text-ink-2")}>
                {STAGE_TEXT[stage].label}
                {at ? (
                  <span className="font-normal text-ink-2"> · {formatInstant(at, zone)}</span>
                ) : null}
              </p>
              <ByMachine row={row} stage={stage} zone={zone} />
              {words ? <p className="text-xs text-ink-3">{words}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
