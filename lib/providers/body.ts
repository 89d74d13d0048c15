import { PushlensError } from "@/lib/errors";
import type { Json } from "./event";
import { parseExactly } from "./json";
import { BodyError } from "./types";

/** A line of newline-delimited JSON that cannot be read: an item like any other, kept as such. */
export class UnreadableLine {}

const ENVELOPES = ["events", "data"] as const;

/** No real event is so small that more fit a body; a body of digits alone would cost a row each. */
export const MAX_ITEMS = 50_000;

/** How many arrays fit the memory once they are parsed; objects need twice as much of it. */
const MAX_ARRAYS = 1_000_000;
const BRACE = "{".charCodeAt(0);
const BRACKET = "[".charCodeAt(0);

/**
 * Splits a body into its items: an object, an array, an `{"events": […]}` or `{"data": […]}`
 * envelope, or newline-delimited JSON. `isItem` says whether an object with such a field is
 * nevertheless an item itself. Throws BodyError where there is nothing to keep, and `too_large`
 * where there is more than fits the memory.
 */
export function splitBody(
  body: Uint8Array,
  isItem: (object: { [key: string]: Json }) => boolean,
): readonly unknown[] {
  return splitText(textOf(body), isItem);
}

/**
 * A body as text, without blanks around it: tolerates a byte order mark, and turns bytes that are no
 * UTF-8 into U+FFFD. Throws `too_large` where what it holds would fill the memory once it is parsed.
 */
export function textOf(body: Uint8Array): string {
  refuseTooManyNested(body);
  return new TextDecoder().decode(body).trim();
}

/** Does what splitBody does, with a text that textOf gave. */
export function splitText(
  text: string,
  isItem: (object: { [key: string]: Json }) => boolean,
): readonly unknown[] {
  if (text === "") throw new BodyError("empty_body", "The body is empty.");
  const value = tryParse(text);
  if (value === undefined) return splitLines(text);
  if (Array.isArray(value)) return bounded(value);
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
    if (Array.isArray(inside)) return bounded(inside);
  }
  return null;
}

/** Refuses, before it is parsed, a body whose objects and arrays would fill the memory. */
function refuseTooManyNested(body: Uint8Array): void {
  if (body.length <= MAX_ARRAYS / 2) return;
  let nested = 0;
  for (const byte of body) {
    if (byte === BRACE) nested += 2;
    else if (byte === BRACKET) nested++;
  }
  if (nested <= MAX_ARRAYS) return;
  throw new PushlensError(
    "too_large",
    "The body holds more objects and arrays than fit the memory. Send them in several requests.",
  );
}

/** The items; throws `too_large` where there are more of them than any body may hold. */
export function bounded<Item>(items: Item[]): Item[] {
  if (items.length <= MAX_ITEMS) return items;
  throw new PushlensError(
    "too_large",
    `The body holds more than ${MAX_ITEMS} events. Send them in several requests.`,
  );
}

function splitLines(text: string): readonly unknown[] {
  // Broken JSON over several lines must be refused as such: its first line is no whole object.
  const end = text.indexOf("\n");
  const first = end < 0 ? undefined : tryParse(text.slice(0, end));
  if (typeof first !== "object" || first === null) {
    throw new BodyError("not_json", "The body is not valid JSON.");
  }
  return filledLines(text).map((line) => tryParse(line) ?? new UnreadableLine());
}

/** The lines that are not blank; too many are refused before they fill the memory. */
function filledLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.trim() !== "") bounded(lines).push(line);
    at = end + 1;
  }
  return bounded(lines);
}

/** A text as exact JSON; undefined where it is none. */
export function tryParse(text: string): Json | undefined {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}
