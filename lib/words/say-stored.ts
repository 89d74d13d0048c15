import "server-only";
import { language } from "@/lib/words/here";
import { stored } from "./stored";
import { words } from "./words";

type Key = keyof typeof stored;
type Known = { readonly key: Key; readonly reads: RegExp };

let known: readonly Known[] | null = null;

/** How each text reads in English, whatever stands in its arguments. */
function everyKnown(): readonly Known[] {
  known ??= Object.entries(stored).map(([key, { en }]) => {
    const parts = en.split(/\{(\w+)\}/);
    const pattern = parts.map((part, index) =>
      index % 2 === 0 ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&") : `(?<${part}>.+?)`,
    );
    return { key: key as Key, reads: new RegExp(`^${pattern.join("")}$`, "su") };
  });
  return known;
}

/**
 * A text that was stored in English, as it is said to the reader; as it stands where it is none of those in
 * `stored.ts`, as one of an earlier version may be.
 */
export function sayStored(text: string): string {
  if (language() === "en") return text;
  for (const { key, reads } of everyKnown()) {
    const values = reads.exec(text);
    if (values) return (words("stored") as Say)(key, values.groups ?? {});
  }
  return text;
}

type Say = (key: Key, values: Readonly<Record<string, string>>) => string;
