import { ROLLUP_COLUMNS } from "./rollup";

/** After how many days it is looked whether somebody who opted in still is; ends of local days. */
export const KEPT_AFTER = [1, 7, 30, 90, 180, 365] as const;

/** What is counted of subscriptions, by day, in the order of the columns. */
export const AUDIENCE_COLUMNS = [
  // Became reachable, and stopped being so, on the day.
  "joined",
  "gone",
  // Is out now, since the day.
  "ended",
  // Opted in for the first time on the day; and of these, who was in so many days later.
  "began",
  ...KEPT_AFTER.map((days) => `kept_${days}` as const),
] as const;
export type AudienceColumn = (typeof AUDIENCE_COLUMNS)[number];

/** By what subscriptions are told apart, as they are known now; '' is not known. */
const AUDIENCE_DIMENSIONS = ["channel", "platform", "country", "language"] as const;
export type AudienceDimension = (typeof AUDIENCE_DIMENSIONS)[number];

/** Longer words than these are cut: they are a payload's, and the keys of an index. */
const LONGEST = 64;
const LONGEST_TOPIC = 200;
/** More topics of one subscription are not counted. */
const MOST_TOPICS = 50;

/** A country as it is counted: codes in capitals, whatever else as it came. */
export function countryOf(told: string | null): string {
  const word = clean(told, LONGEST);
  return /^[A-Za-z]{2}$/.test(word) ? word.toUpperCase() : word;
}

/** A language as it is counted: `de-AT` and `DE` are `de`; what is no tag as it came. */
export function languageOf(told: string | null): string {
  const word = clean(told, LONGEST);
  const [, primary] = /^([A-Za-z]{2,3})(?:[-_][\w-]*)?$/.exec(word) ?? [];
  return primary?.toLowerCase() ?? word;
}

/** A channel or platform as it is counted. */
export function wordOf(told: string | null): string {
  return clean(told, LONGEST);
}

/** The topics of a stored set, each once; what is no set counts as none. */
export function topicsOf(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const told: unknown = JSON.parse(stored);
    if (!Array.isArray(told)) return [];
    const topics = told.filter((one) => typeof one === "string");
    return [...new Set(topics.map((one) => clean(one, LONGEST_TOPIC)))]
      .filter((one) => one !== "")
      .sort()
      .slice(0, MOST_TOPICS);
  } catch {
    return [];
  }
}

function clean(told: string | null, longest: number): string {
  // A character is kept whole or not at all.
  return [...(told ?? "").trim().slice(0, 2 * longest)].slice(0, longest).join("");
}

/** What is counted of messages by country and language: the rollups' columns but for opt-ins and opt-outs. */
export const AUDIENCE_MESSAGE_COLUMNS = ROLLUP_COLUMNS.filter(
  (name) => name !== "opted_in" && name !== "opted_out",
);
