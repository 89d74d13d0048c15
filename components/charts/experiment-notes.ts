import type { ExperimentsReport } from "@/lib/analytics/experiments/answers";
import { formatCount, formatDay, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { boundsText } from "./prepare-experiments";

/** What the split says: as asked for or not, and where it departs most. */
export function splitNotes({ sampleRatio, splits }: ExperimentsReport): readonly string[] {
  const { expected, observed, evidence } = sampleRatio;
  if (observed === null) return [];
  const say = words("experiments");
  const shares = { share: formatPercent(observed), asked: formatPercent(expected) };
  const overall =
    expected === null
      ? say("splitNotAsked", shares)
      : (evidence ?? 0) > 1_000
        ? say("splitOff", shares)
        : say("splitAsAsked", shares);
  const clear = splits.filter((one) => one.clear);
  const named = (one: (typeof splits)[number]) =>
    say("splitPart", {
      name: one.kind === "day" ? formatDay(one.label) : one.label,
      share: formatPercent(one.share),
      messages: formatCount(one.messages),
    });
  const departures =
    clear.length > 0 ? say("departs", { parts: clear.map(named).join(", ") }) : say("noneDeparts");
  return [overall, departures];
}

/** What differs in messages that were never delivered, and what that does to the answer. */
export function endingNotes({ endings }: ExperimentsReport): readonly string[] {
  const clear = endings.filter((one) => one.clear);
  if (endings.length === 0) return [];
  const say = words("experiments");
  if (clear.length === 0) return [say("endingsAlike")];
  return clear.map(({ ending, ...bounds }) => {
    const way = bounds.difference > 0 ? "more" : "fewer";
    return `${say(`ending.${way}.${ending}`, { bounds: boundsText(bounds) })} ${say(`endingMeans.${way}`)}`;
  });
}

/** What must be said of persons: without them an interval is too narrow. */
export function personNotes({ matured, sampledShare }: ExperimentsReport): readonly string[] {
  const say = words("experiments");
  const { messages, withoutPerson } = matured;
  const unknown = messages > 0 && withoutPerson > 0;
  return [
    ...(unknown
      ? [
          say("nameNobody", {
            unnamed: formatCount(withoutPerson),
            messages: formatCount(messages),
          }),
        ]
      : []),
    ...(sampledShare < 1 ? [say("boundsOfSample", { share: formatPercent(sampledShare) })] : []),
  ];
}
