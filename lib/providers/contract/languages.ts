import { expect } from "vitest";
import { type InAll, LANGUAGES } from "@/lib/words/languages";
import type { Clause } from "./subject";
import { textsOf, wordsIn } from "./texts";

/** What a provider promises to people who read German or French. */
export const IN_EVERY_LANGUAGE: readonly Clause[] = [
  {
    promise: "tells people all of it in every language",
    check({ provider }) {
      for (const { of, text } of textsOf(provider)) {
        if (typeof text === "string") throw new Error(`${of} is in one language alone: ${text}`);
        expectAlike(text, of);
      }
    },
  },
  {
    promise: "gives its steps titles of their own, in every language",
    check({ provider }) {
      for (const language of LANGUAGES) {
        const titles = provider.setup.map(({ title }) =>
          typeof title === "string" ? title : title[language],
        );
        expect(new Set(titles).size, titles.join(", ")).toBe(titles.length);
      }
    },
  },
];

/** Names of fields and of settings, addresses: they are the same in every language. */
const NAMES = /[\w.]*\w[_@]\w[\w.]*\w|\w+\.\w+\.\w+|https?:\/\/\S*\w|@\w+/g;
const SENTENCE = /[.!]$/;

/** A text and its translations say the same, as far as that can be seen without understanding them. */
function expectAlike({ en, ...others }: InAll, of: string): void {
  for (const [language, other] of Object.entries(others)) {
    const what = `${of} in ${language} of "${en}"`;
    expect(other, what).toMatch(/^\S(?:.*\S)?$/su);
    if (wordsIn(en) > 4) expect(other, what).not.toBe(en);
    expect(SENTENCE.test(other), `${what} is a sentence`).toBe(SENTENCE.test(en));
    for (const name of en.match(NAMES) ?? []) expect(other, what).toContain(name);
  }
  // Not in an address, nor in what is written as it is, such as a header.
  const plain = others.fr
    .replaceAll(/\S*[/@?]\S*/g, "")
    .replaceAll(/[\w.-]+: [\w.=-]+/g, (part) => (en.includes(part) ? "" : part));
  expect(plain, `${of} in fr`).not.toMatch(/[\p{L})»][;:!?](?:\s|$)|«\S|\S»/u);
}
