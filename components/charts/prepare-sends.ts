import type { Send } from "@/lib/analytics/campaigns/answers";
import type { Rates } from "@/lib/analytics/shapes";
import { formatChange, formatCount, formatPercent, formatPlural } from "@/lib/format";
import { differencesOf } from "@/lib/statistics/holm";
import { differenceText } from "./difference";
import { SMALLEST_BASE } from "./prepare-delta";
import { RATE_TEXT } from "./stages";

const RATES = ["open", "click", "delivery", "failure"] as const satisfies (keyof Rates)[];
const WORDS = ["no", "one", "two", "three", "four", "five"] as const;
const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** A place in words: 1st of 6; empty where there is none. */
export function placeText(place: Send["places"]["open"]): string {
  if (!place) return "";
  return `${place.place}${ENDINGS[ORDINALS.select(place.place)] ?? "th"} of ${place.of}`;
}

/** The rates that any of some sends has. */
export function ratesOfSends(sends: readonly Pick<Send, "rates">[]): (keyof Rates)[] {
  return (["delivery", "open", "click", "failure"] as const).filter((name) =>
    sends.some(({ rates }) => rates[name].value !== null),
  );
}

/** What it is held against: "the five sends before". */
export function beforeText(sends: number): string {
  if (sends === 1) return "the send before";
  return `the ${WORDS[sends] ?? formatCount(sends)} sends before`;
}

function sizeLine({ size, before }: Send): string {
  const messages = formatPlural(size, "message");
  const { medianSize, sends } = before;
  if (medianSize === null || medianSize === 0 || sends === 0) return `${messages}.`;
  const change = formatChange((size - medianSize) / medianSize);
  const usual = sends === 1 ? formatCount(medianSize) : `${formatCount(medianSize)}, their median`;
  if (!/[1-9]/.test(change)) return `${messages}, as many as ${beforeText(sends)}.`;
  return `${messages}, ${change} against ${beforeText(sends)} (${usual}).`;
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
    const word = difference.clear
      ? `clearly ${difference.value > 0 ? "higher" : "lower"}`
      : "no clear difference";
    const figures = `${formatPercent(rates[name].value)} against ${formatPercent(before.rates[name].value)}`;
    const place = placeText(places[name]);
    return [
      `${RATE_TEXT[name].label}: ${word} (${figures}; ${differenceText(difference)})${place ? `, ${place}` : ""}.`,
    ];
  });
  return [sizeLine(send), ...lines];
}
