import { hash } from "node:crypto";

const HOUR = 3_600_000;

/** How a message can be planned, where that is compared; each is its own index. */
export const ARMS = ["traditional", "context_aware"] as const;
/** How a planned message ended; each is kept as its index. `otherwise`: delivered, and nobody says how. */
export const ENDS = [
  "pending",
  "traditional",
  "context_aware",
  "otherwise",
  "failed",
  "cancelled",
] as const;
export type End = (typeof ENDS)[number];

/** How soon after its beginning a message must be opened to count, and by when it has had its time (ms). */
export const OPEN_WINDOWS = { "24h": 24 * HOUR, "72h": 72 * HOUR, "7d": 168 * HOUR } as const;
export type OpenWindow = keyof typeof OPEN_WINDOWS;
export const WINDOW_NAMES = Object.keys(OPEN_WINDOWS) as [OpenWindow, ...OpenWindow[]];
const LENGTHS = Object.values(OPEN_WINDOWS);

/** What a planned message came to, as counts keep it. */
export type PlannedCount = {
  /** Index into ARMS. */
  readonly arm: number;
  /** Index into ENDS. */
  readonly end: number;
  /** The first of the windows in which it was opened, from 0; null: never, or later than all. */
  readonly opened: number | null;
};

/** The first window that an opening so long (ms) after the beginning lies in. */
export function windowOf(after: number | null): number | null {
  const found = after === null ? -1 : LENGTHS.findIndex((length) => after <= length);
  return found < 0 ? null : found;
}

/** As a value of the measure `planned`: one digit each. */
export function plannedValue({ arm, end, opened }: PlannedCount): string {
  return `${arm}${end}${opened === null ? "-" : opened}`;
}

/** Reads what `plannedValue` wrote. */
export function readPlannedValue(value: string): PlannedCount {
  const [arm = "", end = "", opened = ""] = value;
  return {
    arm: Number(arm),
    end: Number(end),
    opened: opened === "-" ? null : Number(opened),
  };
}

/** Hexadecimal digits of a hash that a whole number holds exactly. */
const DIGITS = 13;
/** Persons' numbers lie below it, anywhere. */
export const PERSON_NUMBERS = 16 ** DIGITS;

/**
 * The number by which a person is known where only who is the same matters: a digest, by which a fixed
 * part of all persons can be looked at. Without a person each message has its own.
 */
export function personNumber(
  endpointId: string,
  of: { readonly person: string } | { readonly message: string },
): number {
  const named = "person" in of ? `person ${of.person}` : `message ${of.message}`;
  return Number.parseInt(hash("sha256", `${endpointId} ${named}`).slice(0, DIGITS), 16);
}
