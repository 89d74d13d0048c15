import { Check, CircleDashed, CircleSlash, Minus } from "lucide-react";
import { ALL_STAGES, STAGE_TEXT, type StageName } from "@/components/charts/stages";
import { cn } from "@/components/ui/cn";
import { channelLabel } from "@/lib/analytics/counts/labels";
import type { MessageRow, StageMark } from "@/lib/analytics/events/answers";
import { formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

const ICONS = {
  reported: Check,
  implied: CircleDashed,
  not_reached: Minus,
  not_reported: CircleSlash,
} as const;

const EVIDENCE = { confirmed: "confirmedByDevice", accepted: "acceptedNotConfirmed" } as const;
const LATER = { confirmed: "laterStageConfirmed", accepted: "laterStageAccepted" } as const;

/** How a stage is known; empty where its time says it all. */
function wordsOf(row: MessageRow, stage: StageName, provider: string): string {
  const say = words("events");
  const { how } = row.stages[stage];
  const evidence = stage === "delivered" ? row.evidence : null;
  if (how === "reported") return evidence ? say(EVIDENCE[evidence]) : afterDelivery(row, stage);
  if (how === "implied") return say(evidence ? LATER[evidence] : "laterStage");
  if (how === "not_reported") {
    return row.channel
      ? say("providerNotReportsOn", { provider, channel: channelLabel(row.channel) })
      : say("providerNotReports", { provider });
  }
  return stage === "failed" || stage === "cancelled" ? say("didNotHappen") : say("nothingSoFar");
}

/** Taken by a mail server, say, and bounced then. */
function afterDelivery({ stages: { delivered, failed } }: MessageRow, stage: StageName): string {
  const isSo =
    stage === "failed" && delivered.at !== null && failed.at !== null && failed.at > delivered.at;
  return isSo ? words("events")("afterDelivery") : "";
}

const TONES: Readonly<Record<StageMark["how"], string>> = {
  reported: "bg-accent text-on-accent",
  implied: "border border-dashed border-accent text-accent",
  not_reached: "bg-line-soft text-ink-3",
  not_reported: "text-ink-3",
};

function ByMachine({ row, stage, zone }: { row: MessageRow; stage: StageName; zone: string }) {
  if (stage !== "opened" && stage !== "clicked") return null;
  const at = row.automatic[stage];
  if (at === null) return null;
  return (
    <p className="text-xs text-ink-2">
      {words("events")(`byMachine.${stage}`, { time: formatInstant(at, zone) })}
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
        const known = wordsOf(row, stage, provider);
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
              {known ? <p className="text-xs text-ink-3">{known}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
