import { expect } from "vitest";
import { valueAt } from "@/lib/providers/path";
import { type Clause, readings } from "./subject";
import { english, wordsIn } from "./texts";

/** What a provider promises to tell people: how to set it up, what is assumed, what is known. */
export const TELLING: readonly Clause[] = [
  {
    promise: "has a sample of the vendor's own document among its fixtures",
    check({ fixtures }) {
      const sources = fixtures.map(({ source }) => source);
      expect(sources, "the source that each .expected.json names").toContain("document");
    },
  },
  {
    promise: "explains its setup in steps that one can follow",
    check({ provider }) {
      expect(provider.setup.length).toBeGreaterThan(1);
      const setup = provider.setup.map(({ title, text, withSecret = text }) => ({
        title: english(title),
        text: english(text),
        withSecret: english(withSecret),
      }));
      for (const { title, text, withSecret } of setup) {
        expect(wordsIn(title), title).toBeGreaterThan(1);
        for (const said of [text, withSecret]) {
          expect(wordsIn(said), `words of the step "${said}"`).toBeGreaterThan(3);
          expect(said).toMatch(/[.!]$/);
        }
      }
      const all = setup.map(({ title, text }) => `${title} ${text}`).join(" ");
      expect(wordsIn(all), "words of its setup").toBeGreaterThan(50);
      expect(all, "says where the endpoint's URL goes").toMatch(/\bURL\b/);
    },
  },
  {
    promise: "says where a new URL and a new secret take the place of the old ones",
    check({ provider }) {
      const token = english(provider.replace.token);
      const secret = english(provider.replace.secret);
      for (const text of [token, secret]) {
        expect(text).toMatch(/\.$/);
        expect(wordsIn(text), text).toBeGreaterThan(8);
      }
      expect(token).not.toBe(secret);
    },
  },
  {
    promise: "says how its events arrive, and where that is from",
    check({ provider }) {
      const { quiet, late } = provider.rhythm;
      const source = english(provider.rhythm.source);
      expect(Math.min(quiet, late)).toBeGreaterThan(0);
      expect(wordsIn(source), `words of rhythm.source, "${source}"`).toBeGreaterThan(7);
      expect(source, "says whether it is documented or assumed").toMatch(/document|assume/);
      expect(source).toMatch(/\.$/);
    },
  },
  {
    promise: "says what it assumes, and where the vendor's documentation is",
    check({ provider }) {
      expect(provider.assumptions.length).toBeGreaterThan(0);
      for (const { about, text } of provider.assumptions) {
        expect(english(about)).not.toBe("");
        expect(wordsIn(english(text)), english(text)).toBeGreaterThan(7);
      }
      expect(new URL(provider.documentation).protocol).toBe("https:");
    },
  },
  {
    promise: "says of e-mails' opens whether machines' are marked, or are among them",
    check({ provider }) {
      const { email } = provider.reports;
      if (email?.opened !== true) return;
      const found = provider.assumptions.filter(({ about }) =>
        english(about).startsWith("Automatic opens"),
      );
      expect(found.length, "an assumption about automatic opens").toBe(1);
      const text = english(found[0]?.text ?? "");
      expect(text).toMatch(email.automatic?.opened ? /counted apart/ : /include automatic ones/);
    },
  },
  {
    promise: "has a README that says what is documented and what is assumed",
    check({ readme }) {
      expect(wordsIn(readme), "words of README.md in its folder").toBeGreaterThan(100);
      expect(readme).toMatch(/documented/);
      expect(readme).toMatch(/assumed/);
    },
  },
  {
    promise: "has a simulator, and a story for the journeys in a browser",
    check({ hasSimulator, hasStory }) {
      expect(hasSimulator, "lib/simulate/<slug>.ts, with its line in the registry").toBe(true);
      expect(hasStory, "story.ts in its folder").toBe(true);
    },
  },
  {
    promise: "names as enumerations only fields of its fixtures, with few and short words in them",
    check(subject) {
      const items = readings(subject).map(({ item }) => item);
      for (const path of subject.provider.enumerations ?? []) {
        const found = items
          .map((item) => valueAt(item, path) ?? null)
          .filter((one) => one !== null);
        expect(found.length, path).toBeGreaterThan(0);
        expect(new Set(found).size, path).toBeLessThan(20);
        for (const word of found) expect(String(word), path).toMatch(/^[\w .:+-]{1,40}$/);
      }
    },
  },
];
