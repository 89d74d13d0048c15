import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { formatCount, formatDay, formatPercent } from "@/lib/format";
import { boundsText } from "./prepare-experiments";

const ENDING_WORDS = {
  pending: "still waiting",
  cancelled: "cancelled",
  failed: "failed",
} as const;

/** What the split says: as asked for or not, and where it departs most. */
export function splitNotes({ sampleRatio, splits }: ExperimentsReport): readonly string[] {
  const { expected, observed, evidence } = sampleRatio;
  if (observed === null) return [];
  const share = formatPercent(observed);
  const overall =
    expected === null
      ? `${share} of messages were planned context-aware. Nobody has said how many were asked for.`
      : (evidence ?? 0) > 1_000
        ? `${share} of messages were planned context-aware, and ${formatPercent(expected)} were asked for: more than chance does.`
        : `${share} of messages were planned context-aware, as asked for (${formatPercent(expected)}).`;
  const clear = splits.filter((one) => one.clear);
  const named = (one: (typeof splits)[number]) =>
    `${one.kind === "day" ? formatDay(one.label) : one.label} (${formatPercent(one.share)} of ${formatCount(one.messages)})`;
  const departures =
    clear.length > 0
      ? `More than chance would: ${clear.map(named).join(", ")}. Where the share differs by day, so may what else was different then.`
      : "No day or campaign departs from that by more than chance.";
  return [overall, departures];
}

/** What differs in messages that were never delivered, and what that does to the answer. */
export function endingNotes({ endings }: ExperimentsReport): readonly string[] {
  const clear = endings.filter((one) => one.clear);
  if (endings.length === 0) return [];
  if (clear.length === 0)
    return ["Waiting, cancelled and failed messages are as common either way, within chance."];
  return clear.map(({ ending, ...bounds }) => {
    const more = bounds.difference > 0;
    return `Of those planned context-aware ${more ? "more" : "fewer"} are ${ENDING_WORDS[ending]}: ${boundsText(bounds)}. They count as not opened, which makes context-aware look ${more ? "worse" : "better"} than it is on those who got it.`;
  });
}

/** What must be said of persons: without them an interval is too narrow. */
export function personNotes({ matured, sampledShare }: ExperimentsReport): readonly string[] {
  const { messages, withoutPerson } = matured;
  const unknown = messages > 0 && withoutPerson > 0;
  return [
    ...(unknown
      ? [
          `${formatCount(withoutPerson)} of ${formatCount(messages)} messages name nobody, and each counts as somebody of their own: where one person got several, the bounds are too narrow. Send user_id with every message.`,
        ]
      : []),
    ...(sampledShare < 1
      ? [
          `The counts are exact; the bounds are made from a fixed ${formatPercent(sampledShare)} of all persons.`,
        ]
      : []),
  ];
}
