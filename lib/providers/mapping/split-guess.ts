import { object } from "@/lib/providers/fields";
import { pathText, type Step } from "@/lib/providers/path";
import { TYPE_NAMES, wordOf } from "./names";

const MOST_DEPTH = 4;
const MOST_LOOKED = 20;

/**
 * Paths by which bodies could be split further, the likeliest first: lists of objects inside what would be
 * an item. `msys.*` where each item is one object under a name that changes.
 */
export function splitsOf(items: readonly unknown[]): string[] {
  const found = new Map<string, number>();
  for (const item of items.slice(0, MOST_LOOKED)) {
    const fields = object(item);
    if (fields === null) continue;
    for (const path of listsIn(fields, [])) found.set(path, (found.get(path) ?? 0) + 1);
    const wrapped = wrapperOf(fields);
    if (wrapped !== null) found.set(wrapped, (found.get(wrapped) ?? 0) + 1);
  }
  return [...found]
    .toSorted(([a, m], [b, n]) => n - m || a.length - b.length)
    .map(([path]) => path);
}

/** The path by which bodies are to be split, as it seems; null: they are items already. */
export function guessSplit(items: readonly unknown[]): string | null {
  return hasType(items) ? null : (splitsOf(items)[0] ?? null);
}

/** True where something in items is called as what says what happened is. */
export function hasType(items: readonly unknown[]): boolean {
  return items
    .slice(0, MOST_LOOKED)
    .some((item) =>
      Object.keys(object(item) ?? {}).some((name) => TYPE_NAMES.includes(wordOf(name))),
    );
}

function listsIn(value: object, steps: readonly Step[]): string[] {
  if (steps.length >= MOST_DEPTH) return [];
  return Object.entries(value).flatMap(([name, inside]): string[] => {
    const at = [...steps, name];
    if (Array.isArray(inside)) {
      return inside.length > 0 && inside.every((entry) => object(entry) !== null)
        ? [`${pathText(at)}[*]`]
        : [];
    }
    return object(inside) === null ? [] : listsIn(inside as object, at);
  });
}

/** `{"msys": {"message_event": {…}}}`: one name, and under it one that says which kind it is. */
function wrapperOf(fields: { readonly [name: string]: unknown }): string | null {
  const [[name, inside] = ["", null], ...others] = Object.entries(fields);
  const kinds = Object.values(object(inside) ?? {});
  const isWrapper = others.length === 0 && kinds.length === 1 && object(kinds[0]) !== null;
  return isWrapper ? `${pathText([name])}.*` : null;
}
