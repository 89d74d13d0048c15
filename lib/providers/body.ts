import type { Json } from "./event";
import { parseExactly } from "./json";
import { BodyError } from "./types";

/** A line of newline-delimited JSON that cannot be read: an item like any other, kept as such. */
export class UnreadableLine {}

const ENVELOPES = ["events", "data"] as const;

/**
 * Splits a body into its items: an object, an array, an `{"events": […]}` or `{"data": […]}`
 * envelope, or newline-delimited JSON. `isItem` says whether an object with such a field is
 * nevertheless an item itself. Throws BodyError where there is nothing to keep.
 */
export function splitBody(
  body: Uint8Array,
  isItem: (object: { [key: string]: Json }) => boolean,
): readonly unknown[] {
  // Tolerates a byte order mark, and turns bytes that are no UTF-8 into U+FFFD.
  const text = new TextDecoder().decode(body).trim();
  if (text === "") throw new BodyError("empty_body", "The body is empty.");
  const value = tryParse(text);
  if (value === undefined) return splitLines(text);
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) {
    throw new BodyError(
      "not_an_event",
      "The body is a bare JSON value, not an object or an array.",
    );
  }
  return (isItem(value) ? null : openEnvelope(value)) ?? [value];
}

function openEnvelope(value: { [key: string]: Json }): Json[] | null {
  for (const name of ENVELOPES) {
    const inside = Object.hasOwn(value, name) ? value[name] : null;
    if (Array.isArray(inside)) return inside;
  }
  return null;
}

function splitLines(text: string): readonly unknown[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const items = lines.map((line) => tryParse(line) ?? new UnreadableLine());
  // Broken JSON over several lines must be refused as such: its first line is no whole object.
  const [first] = items;
  if (lines.length < 2 || first instanceof UnreadableLine || typeof first !== "object") {
    throw new BodyError("not_json", "The body is not valid JSON.");
  }
  return items;
}

function tryParse(text: string): Json | undefined {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}
