import { object } from "@/lib/providers/fields";
import { getter } from "@/lib/providers/path";
import { ABOVE, aboveKey, type Ref } from "./ref";

/** Puts beside an item what is read of what it was split from. */
export type AddAbove = (item: unknown, parent: unknown, root: unknown) => unknown;

type Picked = Extract<Ref, { scope: "parent" | "root" }>;

/** Of a list from above, so many entries. */
const MAX_ENTRIES = 20;

/**
 * Compiles what items keep of what is above them: only the texts, numbers and short lists that some rule
 * reads, as each item has them for itself. Null where nothing above is read.
 */
export function aboveOf(refs: readonly Ref[]): AddAbove | null {
  const picks = [
    ...new Map(refs.filter(isPicked).map((ref) => [aboveKey(ref), ref] as const)).entries(),
  ].map(([key, { scope, steps }]) => ({ key, isRoot: scope === "root", get: getter(steps) }));
  if (picks.length === 0) return null;
  return (item, parent, root) => {
    const above: Record<string, unknown> = {};
    for (const { key, isRoot, get } of picks) {
      const found = small(get(isRoot ? root : parent));
      if (found !== undefined) above[key] = found;
    }
    return { ...(object(item) ?? { value: item }), [ABOVE]: above };
  };
}

function isPicked(ref: Ref): ref is Picked {
  return ref.scope === "parent" || ref.scope === "root";
}

function small(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).filter(isScalar);
  return isScalar(value) ? value : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
