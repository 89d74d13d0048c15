import { createHash } from "node:crypto";
import type { Json } from "./event";

/** Deeper items are quarantined, so that nothing after this file can overflow its stack. */
export const MAX_DEPTH = 64;

/** Cheap test for a number that may not survive JSON.parse; also true for some harmless texts. */
const MAY_LOSE = /(?:^|[[,:\s-])\d(?:\d{15}|[\d.]*[eE])/;
const STRING_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON without losing digits: integers beyond 2^53, and numbers beyond a double's range, come
 * back as their own text. Throws SyntaxError like JSON.parse. Any depth: nothing here recurses.
 */
export function parseExactly(text: string): Json {
  const value: Json = JSON.parse(text);
  if (!MAY_LOSE.test(text)) return value;
  // Only text that has just been found valid is rewritten, so nothing invalid can become valid.
  const quoted = quoteInexactNumbers(text);
  return quoted === text ? value : JSON.parse(quoted);
}

function quoteInexactNumbers(text: string): string {
  const pattern = new RegExp(STRING_OR_NUMBER);
  let quoted = "";
  let copied = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [token] = match;
    if (token === '"') {
      pattern.lastIndex = endOfString(text, match.index);
    } else if (!survives(Number(token))) {
      quoted += `${text.slice(copied, match.index)}"${token}"`;
      copied = pattern.lastIndex;
    }
  }
  return quoted + text.slice(copied);
}

function survives(number: number): boolean {
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
}

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let quote = start;
  let backslashes: number;
  do {
    quote = text.indexOf('"', quote + 1);
    backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
  } while (backslashes % 2 === 1);
  return quote + 1;
}

/** True where the value nests deeper than MAX_DEPTH. */
export function isTooDeep(value: unknown): boolean {
  return isDeeper(value, MAX_DEPTH);
}

/** Goes no deeper than asked for, and makes nothing on its way: it is asked of every item. */
function isDeeper(value: unknown, levels: number): boolean {
  if (!isNested(value)) return false;
  if (levels === 0) return true;
  // Parsed JSON has no heirs.
  for (const key in value) {
    if (isDeeper((value as Record<string, unknown>)[key], levels - 1)) return true;
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * A digest of the value that does not depend on spacing or the order of keys. For values that
 * isTooDeep() let pass.
 */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

// Not RFC 8785's, which refuses halves of characters: vendors send them, and what an event's key was
// made of must stay as it is.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}
