import { parsePath, type Step } from "@/lib/providers/path";

/** One list on the way to the items: how one gets to it, and whether it is an object whose values count. */
export type Stop = { readonly steps: readonly Step[]; readonly values: boolean };

const MAX_STOPS = 4;
/** A path up to the next list, and how that is written. */
const NEXT = /^\.?((?:[^*[\]]|\[(?:\d+|"(?:[^"\\]|\\.)*")\])+?)(\[\*\]|\.\*)(?=\.|$)/;

/**
 * The lists on the way to items: `entry[*].changes[*].value.statuses[*]` passes three; `.*` stands for the
 * values of an object. Null where it is no such path.
 */
export function parseSplit(text: string): readonly Stop[] | null {
  const stops: Stop[] = [];
  for (let rest = text; rest !== ""; ) {
    const [whole, path, list] = NEXT.exec(rest) ?? [];
    const steps = path === undefined ? null : parsePath(path);
    const isFirst = stops.length === 0;
    if (!whole || !steps || stops.length === MAX_STOPS || isFirst === rest.startsWith("."))
      return null;
    stops.push({ steps, values: list === ".*" });
    rest = rest.slice(whole.length);
  }
  return stops.length === 0 ? null : stops;
}
