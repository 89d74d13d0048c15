import { tryParse } from "@/lib/providers/body";
import { isForm, unmapped, usableProvider } from "@/lib/providers/custom";
import { object } from "@/lib/providers/fields";
import { pathText, type Step } from "@/lib/providers/path";
import type { Provider } from "@/lib/providers/types";
import { definitionOfDraft } from "./definition-of-draft";
import { type Draft, emptyDraft } from "./draft";
import type { ToPreview } from "./preview";
import { guessSplit, hasType } from "./split-guess";

/** How bodies become items. */
export type Shape = Pick<Draft, "format" | "inner" | "items">;

const MOST_ITEMS = 20_000;
const MOST_LOOKED = 20;
const MOST_DEPTH = 3;

/** The items of bodies that are of a shape; of more than 20,000 the first. */
export function itemsOf(requests: readonly ToPreview[], shape: Shape): unknown[] {
  const provider = readerOf(shape);
  const items: unknown[] = [];
  for (const request of requests) {
    if (items.length >= MOST_ITEMS) break;
    items.push(...provider.items(request).slice(0, MOST_ITEMS));
  }
  return items;
}

/** What bodies seem to be, by what they look like alone. */
export function guessShape(requests: readonly ToPreview[]): Shape {
  const whole: Shape = { format: formatOf(requests), inner: null, items: null };
  const plain = itemsOf(requests, whole);
  const inner = hasType(plain) ? null : (innersOf(plain)[0] ?? null);
  const opened = inner === null ? plain : itemsOf(requests, { ...whole, inner });
  return { ...whole, inner, items: guessSplit(opened) };
}

/** Forms, where most of the newest bodies are. */
export function formatOf(requests: readonly ToPreview[]): Draft["format"] {
  const looked = requests.slice(0, MOST_LOOKED);
  return looked.filter(isForm).length * 2 > looked.length ? "form" : "json";
}

/** Paths at which a text is JSON again, the most frequent first. */
export function innersOf(items: readonly unknown[]): string[] {
  const found = new Map<string, number>();
  for (const item of items.slice(0, MOST_LOOKED)) {
    const fields = object(item);
    if (fields === null) continue;
    for (const path of textsIn(fields, [])) found.set(path, (found.get(path) ?? 0) + 1);
  }
  return [...found]
    .toSorted(([a, m], [b, n]) => n - m || a.length - b.length)
    .map(([path]) => path);
}

function textsIn(value: object, steps: readonly Step[]): string[] {
  if (steps.length >= MOST_DEPTH) return [];
  return Object.entries(value).flatMap(([name, inside]): string[] => {
    const at = [...steps, name];
    if (typeof inside === "string") return holdsJson(inside) ? [pathText(at)] : [];
    return object(inside) === null ? [] : textsIn(inside as object, at);
  });
}

/** True for an object, or a list of them. */
function holdsJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const value = tryParse(text.trim());
  return Array.isArray(value)
    ? value.every((entry) => object(entry) !== null)
    : object(value) !== null;
}

function readerOf(shape: Shape): Provider {
  if (shape.format === "json" && shape.inner === null && shape.items === null) return unmapped;
  const draft: Draft = {
    ...{ ...emptyDraft("split"), ...shape },
    types: { any: { meaning: "custom", channel: null } },
  };
  return usableProvider(JSON.stringify(definitionOfDraft(draft)));
}
