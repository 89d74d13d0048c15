import "server-only";
import { language } from "@/lib/words/here";
import { CATALOGUES } from "./catalogues";
import type { Texts } from "./languages";
import { type KeyOf, words } from "./words";

/** Areas of texts that are made in English, for machines too, and said to people later. */
type Again = "stored" | "definition-problems" | "troubles" | "address" | "auth";
type Known = { readonly key: KeyOf<Again>; readonly reads: RegExp };

/** Of an area that has others, the keys of those that are stored. */
const STORED: Partial<Record<Again, RegExp>> = { auth: /issuer/i };

const known: Partial<Record<Again, readonly Known[]>> = {};

/** How each text reads in English, whatever stands in its arguments. */
function everyKnown(area: Again): readonly Known[] {
  const texts: Texts = CATALOGUES[area];
  const stored = Object.entries(texts).filter(([key]) => STORED[area]?.test(key) ?? true);
  known[area] ??= stored.map(([key, { en }]) => ({
    key: key as KeyOf<Again>,
    reads: new RegExp(
      `^${en
        .split(/((?<!')\{\w+\})/)
        .map(readsAs)
        .join("")}$`,
      "su",
    ),
  }));
  return known[area];
}

function readsAs(part: string, index: number): string {
  if (index % 2 === 1) return `(?<${part.slice(1, -1)}>.+?)`;
  // A brace in quotes is a brace.
  return part.replaceAll(/'([{}<])'/g, "$1").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function sayAgain(area: Again, english: string): string {
  if (language() === "en") return english;
  for (const { key, reads } of everyKnown(area)) {
    const found = reads.exec(english);
    if (found) return (words(area) as Say)(key, sayReasons(found.groups ?? {}));
  }
  return english;
}

/** What a trouble gives as its reason is a text of its own. */
function sayReasons({ why, ...values }: Readonly<Record<string, string>>) {
  if (why === undefined) return values;
  const trouble = sayAgain("troubles", why);
  return { ...values, why: trouble === why ? sayAgain("address", why) : trouble };
}

type Say = (key: KeyOf<Again>, values: Readonly<Record<string, string>>) => string;

/**
 * A text that was stored in English, as it is said to the reader; as it stands where it is none of those in
 * `stored.ts`, as one of an earlier version may be.
 */
export function sayStored(text: string): string {
  return sayAgain("stored", text);
}

/** What is wrong with a place of a definition, said to who pasted it. */
export function sayProblem(text: string): string {
  return sayAgain("definition-problems", text);
}

/** Why a mail, a webhook, the nightly export or the demo did not work, said to the reader. */
export function sayTrouble(text: string): string {
  return sayAgain("troubles", text);
}

/** What was wrong with an issuer when somebody came from it, as the audit log keeps it, said to the reader. */
export function sayIssuerFault(text: string): string {
  return sayAgain("auth", text);
}
