import { UnreadableLine } from "./body";
import type { EventDraft, Json } from "./event";
import { isTooDeep, MAX_DEPTH } from "./json";
import { valueAt } from "./path";
import { platformWord } from "./platform";
import { clean, MAX_TEXT, shorten } from "./text";
import type { IgnoreRule, ItemResult, QuarantineReason, RawRequest } from "./types";

/** A JSON object as parsed, nothing checked. */
export type Fields = { readonly [name: string]: unknown };

/** Properties beyond this many values are left out; the raw body keeps them. */
const MAX_PROPERTIES = 200;

/** Ids are indexed, and an index row of PostgreSQL holds less than 2,704 bytes. */
const MAX_ID_BYTES = 2_500;

/** Stops the reading of one item; readItem() turns it into a result. */
class Quarantine extends Error {
  readonly reason: QuarantineReason;
  constructor(reason: QuarantineReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Ends the reading of this item: it is kept, not counted, for the reason given. */
export function quarantine(reason: QuarantineReason, detail: string): never {
  throw new Quarantine(reason, detail);
}

/**
 * Reads one item with `read`, and makes of everything that is no readable object a quarantined one.
 * `type` is where the provider's items have their type, or a function that gives it: an item that is not
 * understood keeps the name that it has there.
 */
export function readItem(
  item: unknown,
  request: RawRequest,
  type: readonly string[] | ((fields: Fields, request: RawRequest) => string | null),
  read: (fields: Fields, request: RawRequest) => ItemResult,
): ItemResult {
  const fields = object(item);
  try {
    if (item instanceof UnreadableLine) quarantine("wrong_shape", "The line is not valid JSON.");
    if (fields === null) quarantine("wrong_shape", "The item is not a JSON object.");
    if (isTooDeep(fields)) {
      quarantine("wrong_shape", `The item is nested deeper than ${MAX_DEPTH} levels.`);
    }
    return read(fields, request);
  } catch (error) {
    if (!(error instanceof Quarantine)) throw error;
    const name =
      fields && (typeof type === "function" ? type(fields, request) : nameAt(fields, type));
    return { outcome: "quarantined", reason: error.reason, detail: error.message, name };
  }
}

function nameAt(fields: Fields, paths: readonly string[]): string | null {
  for (const path of paths) {
    const name = text(valueAt(fields, path));
    if (name !== null) return name;
  }
  return null;
}

/** The result for an item that became an event. */
export function counted(event: EventDraft): ItemResult {
  const { platform } = event;
  const word = platform && platformWord(platform);
  // Most say it so already: a copy of each event would be work for nothing.
  return {
    outcome: "event",
    event: word === platform ? event : { ...event, platform: word ?? null },
  };
}

/** The result for an item that is understood and leaves nothing to keep. */
export function ignored(rule: IgnoreRule, name: string | null): ItemResult {
  return { outcome: "ignored", rule, name };
}

/** The value as a JSON object, or null. */
export function object(value: unknown): Fields | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : null;
}

/** An id, exactly: null where it is absent, null or blank; quarantine where it cannot be one. */
export function id(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" && typeof value !== "number") {
    quarantine("wrong_shape", `"${name}" is neither text nor a number.`);
  }
  const exact = clean(String(value));
  if (exact.trim() === "") return null;
  if (exact.length > MAX_TEXT || Buffer.byteLength(exact) > MAX_ID_BYTES) {
    quarantine("wrong_shape", `"${name}" is longer than an id can be.`);
  }
  if (exact.includes("\uFFFD")) {
    quarantine("wrong_shape", `"${name}" holds bytes that are not UTF-8, so it is not exact.`);
  }
  return exact;
}

/** An id that the item cannot do without: quarantine where it is missing. */
export function requiredId(value: unknown, name: string): string {
  return id(value, name) ?? quarantine("missing_identity", `"${name}" is missing.`);
}

/** The name of the item's type: quarantine where there is none. */
export function typeName(value: unknown, name: string): string {
  return id(value, name) ?? quarantine("wrong_shape", `The item has no "${name}".`);
}

/** A time as part of a key: the instant where it is one, else the text as it came. */
export function timeKey(value: unknown, at: number | null, name: string): string {
  return at === null ? requiredId(value, name) : String(at);
}

/** A text or number for people, cut; null for anything else and for "". */
export function text(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  return shorten(String(value)) || null;
}

/** A list of texts; null where it is none. */
export function texts(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.slice(0, MAX_PROPERTIES).flatMap((entry) => text(entry) ?? []);
}

/** The entries that have a value, cleaned and bounded; null where none has. */
export function properties(entries: Fields): { [key: string]: Json } | null {
  const kept = bounded(entries, { left: MAX_PROPERTIES });
  return Object.keys(kept).length > 0 ? kept : null;
}

function bounded(fields: Fields, budget: { left: number }): { [key: string]: Json } {
  const kept: [string, Json][] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === "" || key === "__proto__") continue;
    if (budget.left-- <= 0) break;
    kept.push([shorten(key), boundedValue(value, budget)]);
  }
  return Object.fromEntries(kept);
}

function boundedValue(value: unknown, budget: { left: number }): Json {
  if (typeof value === "string") return shorten(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const entries: Json[] = [];
    for (const entry of value) {
      if (budget.left-- <= 0) break;
      entries.push(boundedValue(entry, budget));
    }
    return entries;
  }
  const fields = object(value);
  return fields === null ? null : bounded(fields, budget);
}
