import { epochTime, isoTime } from "@/lib/providers/time";
import { type Context, isAbsent, type Read, readerOf } from "./context";
import { parsePattern, patternReader } from "./time-pattern";
import { refOf } from "./value";
import type { TimeDefinition } from "./value-definition";

/** An item's time, and as what it is part of a key. */
export type Found = {
  /** ms; null where nothing that is there is a time. */
  readonly at: number | null;
  readonly source: "payload" | "header";
  /** The instant, or what stands there instead of one. */
  readonly key: unknown;
};

const NONE: Found = { at: null, source: "payload", key: null };

/** Compiles the first of several times that is one. */
export function timeOf(
  definition: TimeDefinition | readonly TimeDefinition[] | undefined,
): (context: Context) => Found {
  const all = definition === undefined ? [] : [definition].flat();
  const sources = all.flatMap((time) => {
    const parse = parserOf(time);
    return [time.from].flat().map((from) => {
      const ref = refOf(from);
      const source = ref.scope === "header" ? ("header" as const) : ("payload" as const);
      return { read: readerOf(ref) as Read, parse, source };
    });
  });
  return (context) => {
    let raw: unknown;
    for (const { read, parse, source } of sources) {
      const found = read(context);
      if (isAbsent(found)) continue;
      const at = parse(found);
      if (at !== null) return { at, source, key: String(at) };
      raw ??= found;
    }
    return raw === undefined ? NONE : { at: null, source: "payload", key: raw };
  };
}

function parserOf(time: TimeDefinition): (value: unknown) => number | null {
  if ("pattern" in time) {
    const pieces = parsePattern(time.pattern);
    if (pieces === null) throw new Error(`unchecked pattern: ${time.pattern}`);
    const read = patternReader(pieces, time.zone ?? null);
    return (value) =>
      typeof value === "string" || typeof value === "number" ? read(String(value).trim()) : null;
  }
  return PARSERS[time.unit];
}

const PARSERS = {
  s: (value: unknown) => epochTime(value, "s"),
  ms: (value: unknown) => epochTime(value, "ms"),
  us: (value: unknown) => finer(value, 3),
  ns: (value: unknown) => finer(value, 6),
  iso: isoTime,
  "http-date": httpDate,
} as const;

/** Micro- and nanoseconds are cut to milliseconds as text: they may be beyond what a number can tell. */
function finer(value: unknown, digits: number): number | null {
  const exact = typeof value === "number" ? String(value) : value;
  if (typeof exact !== "string" || !/^\d{1,22}$/.test(exact.trim())) return null;
  return epochTime(exact.trim().slice(0, -digits) || "0", "ms");
}

const HTTP_PIECES = parsePattern("DD MMM YYYY HH:mm:ss GMT") ?? [];
const readHttp = patternReader(HTTP_PIECES, "UTC");

/** A date as HTTP writes it: `Thu, 01 Oct 2026 10:00:00 GMT`. */
export function httpDate(value: unknown): number | null {
  if (typeof value !== "string" || value.length > 40) return null;
  const comma = value.indexOf(",");
  return readHttp(value.slice(comma + 1).trim());
}
