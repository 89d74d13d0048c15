import type { Preset } from "@/lib/address/range";

/** One key each: a day, a week, a month of four weeks, a year. */
export const RANGE_KEYS: Readonly<Record<string, Preset>> = {
  d: "today",
  w: "7d",
  m: "28d",
  y: "12m",
};

/** The key of each preset that has one, as it is written. */
export const KEYS_OF_PRESETS: Readonly<Partial<Record<Preset, string>>> = Object.fromEntries(
  Object.entries(RANGE_KEYS).map(([key, preset]) => [preset, key.toUpperCase()]),
);
