import type { Send } from "@/lib/analytics/campaigns/answers";
import type { Rates } from "@/lib/analytics/shapes";
import { formatChange, formatCount, formatPercent } from "@/lib/format";
import { differencesOf } from "@/lib/statistics/holm";
import type { Difference } from "@/lib/statistics/newcombe";
import { words } from "@/lib/words/words";
import { differenceText } from "./difference";
import { SMALLEST_BASE } from "./prepare-delta";
import { RATE_TEXT } from "./stages";

const RATES = ["open", "click", "delivery", "failure"] as const satisfies (keyof Rates)[];

/** A place in words: 1st of 6; empty where there is none. */
export function placeText(place: Send["places"]["open"]): string {
  return place ? words("campaigns")("place", place) : "";
}

/** The rates that any of some sends has. */
export function ratesOfSends(sends: readonly Pick<Send, "rates">[]): (keyof Rates)[] {
  return (["delivery", "open", "click", "failure"] as const).filter((name) =>
    sends.some(({ rates }) => rates[name].value !== null),
  );
}

/** What it is held against, as a sentence goes on with it: "the five sends before". */
export const beforeText = (sends: number): string => words("campaigns")("sendsBefore", { sends });

function sizeLine({ size, before: { medianSize, sends } }: Send): string {
  const say = words("campaigns");
  if (medianSize === null || medianSize === 0 || sends === 0) return say("size", { size });
  const before = beforeText(sends);
  const change = formatChange((size - medianSize) / medianSize);
  if (!/[1-9]/.test(change)) return say("sizeAsBefore", { size, before });
  const figures = { size, before, change, usual: formatCount(medianSize) };
  return sends === 1 ? say("sizeAgainstOne", figures) : say("sizeAgainst", figures);
}

/** "Open rate: clearly higher (…)", with its place where it has one. */
export function differsText(
  rate: keyof Rates,
  difference: Difference,
  sides: { readonly own: number | null; readonly other: number | null },
  place = "",
): string {
  const verdict = !difference.clear ? "unclear" : difference.value > 0 ? "higher" : "lower";
  return words("campaigns")(`differs.${verdict}`, {
    label: RATE_TEXT[rate].label,
    own: formatPercent(sides.own),
    other: formatPercent(sides.other),
    difference: differenceText(difference),
    placed: place ? "yes" : "no",
    place,
  });
}

/** How a send's rates differ from those of the sends before it, together; with the size of it. */
export function sendLines(send: Send): string[] {
  const { before, places, rates } = send;
  const comparable = RATES.filter((name) => {
    const both = [rates[name], before.rates[name]];
    return both.every(({ value, denominator }) => value !== null && denominator >= SMALLEST_BASE);
  });
  const differences = differencesOf(
    comparable.map((name) => ({ own: rates[name], other: before.rates[name] })),
  );
  const lines = comparable.flatMap((name, at) => {
    const difference = differences[at];
    if (!difference) return [];
    const sides = { own: rates[name].value, other: before.rates[name].value };
    return [differsText(name, difference, sides, placeText(places[name]))];
  });
  return [sizeLine(send), ...lines];
}
