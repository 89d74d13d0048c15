import { parsePath, pathText, type Step } from "@/lib/providers/path";

/**
 * Where a value of an item is found: in the item itself, in what held the list that it was split from
 * (`^.`), in the whole body (`$.`), in a header (`@header.`), in the URL's query (`@query.`), or said by
 * the reading itself (`@type`, `@time`, `@digest`).
 */
export type Ref =
  | { readonly scope: "item"; readonly path: string; readonly steps: readonly Step[] }
  | { readonly scope: "parent" | "root"; readonly path: string; readonly steps: readonly Step[] }
  | { readonly scope: "header" | "query"; readonly name: string }
  | { readonly scope: "reading"; readonly name: "type" | "time" | "digest" };

const READINGS = { "@type": "type", "@time": "time", "@digest": "digest" } as const;
const HEADER = "@header.";
const QUERY = "@query.";
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

/** A reference as text, taken apart; null where it is none. */
export function parseRef(text: string): Ref | null {
  return text.startsWith("@") ? parseBeside(text) : parseInBody(text);
}

function parseBeside(text: string): Ref | null {
  if (Object.hasOwn(READINGS, text)) {
    return { scope: "reading", name: READINGS[text as keyof typeof READINGS] };
  }
  if (text.startsWith(HEADER)) {
    const name = text.slice(HEADER.length);
    return HEADER_NAME.test(name) ? { scope: "header", name } : null;
  }
  const name = text.startsWith(QUERY) ? text.slice(QUERY.length) : "";
  return name === "" ? null : { scope: "query", name };
}

const ABOVE_SCOPES = { "^.": "parent", "$.": "root" } as const;

function parseInBody(text: string): Ref | null {
  const sign = text.slice(0, 2);
  const scope = sign === "^." || sign === "$." ? ABOVE_SCOPES[sign] : "item";
  const path = scope === "item" ? text : text.slice(2);
  const steps = parsePath(path);
  return steps && { scope, path, steps };
}

/** Where an item keeps what was picked from above it. */
export const ABOVE = "^";

/** The path inside an item at which a reference's value stands; null for what stands beside the body. */
export function pathInItem(ref: Ref): string | null {
  if (ref.scope === "item") return ref.path;
  if (ref.scope !== "parent" && ref.scope !== "root") return null;
  return pathText([ABOVE, aboveKey(ref)]);
}

/** Under which name an item keeps a value from above it. */
export function aboveKey(ref: Extract<Ref, { scope: "parent" | "root" }>): string {
  return ref.scope === "root" ? `$.${ref.path}` : ref.path;
}
