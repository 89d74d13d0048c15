import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { literalRefusals, literalTexts } from "@/lib/testing/literal-texts";
import { pagesWords } from "@/lib/testing/pages-words";
import { browsersLanguage } from "./browsers-language";
import { type Area, CATALOGUES } from "./catalogues";
import { compiledMessages } from "./compiled";
import { inLanguage, language, speak } from "./here";
import { LANGUAGES, type Texts } from "./languages";
import { partsOf, words } from "./words";
import { FOR_PROGRAMS, REFUSALS_WRITTEN, WRITTEN } from "./written";

const everything = Object.entries(CATALOGUES as Record<string, Texts>).flatMap(([area, texts]) =>
  Object.entries(texts).map(([key, text]) => ({ name: `${area} ${key}`, text })),
);

/** All that stands in a message, in its tags and branches too. */
function everyElement(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...everyElement(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element];
    const branches = Object.values(element.options).flatMap(({ value }) => everyElement(value));
    return [element, ...branches];
  });
}

/** What stands in a text; each is read once. */
const read = new Map<string, readonly MessageFormatElement[]>();
function elementsOf(text: string): readonly MessageFormatElement[] {
  const elements = read.get(text) ?? everyElement(parse(text));
  read.set(text, elements);
  return elements;
}

/** A number may be one, or choose a plural: French says "choisis" where English says "chosen". */
const KINDS: Partial<Record<TYPE, string>> = { [TYPE.plural]: "number", [TYPE.number]: "number" };

/** The arguments and tags of a message, each with its kind. */
function argumentsOf(text: string): string[] {
  const named = elementsOf(text).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : [`${element.value} ${KINDS[element.type] ?? TYPE[element.type]}`],
  );
  return [...new Set(named)].sort();
}

function pluralsOf(text: string): (readonly string[])[] {
  return elementsOf(text).flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );
}

test("a text wants the same arguments in every language", () => {
  for (const { name, text } of everything) {
    for (const language of LANGUAGES) {
      expect(argumentsOf(text[language]), `${name} ${language}`).toEqual(argumentsOf(text.en));
    }
  }
});

test("no text is empty, and none is cut of its spaces by chance", () => {
  for (const { name, text } of everything) {
    for (const language of LANGUAGES) {
      expect(text[language], `${name} ${language}`).toMatch(/^\S(?:.*\S)?$/su);
    }
  }
});

test("a plural has what each language asks for", () => {
  for (const { name, text } of everything) {
    for (const language of LANGUAGES) {
      for (const branches of pluralsOf(text[language])) {
        expect(branches, `${name} ${language}`).toEqual(expect.arrayContaining(["one", "other"]));
      }
    }
  }
});

test("a number in a text is grouped: its argument says that it is one", () => {
  for (const { name, text } of everything) {
    expect(text.en, name).not.toMatch(/\{(?:n|count|total)\}/);
  }
});

test("French is written with a space before ; : ! ?, and it does not break", () => {
  for (const { name, text } of everything) {
    // Not in an address, a time or an argument.
    const said = text.fr.replaceAll(/https?:\S+|\d:\d|\{[^{}]*\}|<[^>]*>/g, "");
    expect(said, name).not.toMatch(/[\p{L}\p{N})»][;:!?](?:\s|$)|«\S|\S»/u);
  }
  const shown = inLanguage("fr", () => words("shell-ui")("yourAccountIs"));
  expect(shown).toBe("Votre compte\u00a0:");
});

test("a page gives its client components the texts that they say, and they say no others", () => {
  const wrong = pagesWords().flatMap(({ page, said, given }) =>
    said
      .filter((area) => !area.endsWith("-ui") || !given.includes(area))
      .map((area) => `${page} is not given ${area}`),
  );
  expect(wrong).toEqual([]);
});

test("no page of the dashboard is sent texts that nothing on it says", () => {
  // The root gives what most pages say.
  const common = ["format-ui", "forms-ui"];
  const inVain = pagesWords()
    .filter(({ page }) => page.startsWith("app/(dashboard)"))
    .flatMap(({ page, said, given }) =>
      given
        .filter((area) => !said.includes(area) && !common.includes(area))
        .map((area) => `${page} is given ${area} in vain`),
    );
  expect(inVain).toEqual([]);
});

test("nobody is sent texts in languages that they do not read", () => {
  const files = new Set(pagesWords().flatMap(({ inBrowser }) => inBrowser));
  const inAll = [...files].filter((file) => /\bde: ["`][^"`]* /.test(readFileSync(file, "utf8")));
  expect(files.size).toBeGreaterThan(100);
  expect(inAll).toEqual([]);
});

/** The sources among these files and in these folders, without their tests. */
function filesIn(places: readonly string[]): string[] {
  const files = places.flatMap((place) =>
    statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) => join(place, name)),
  );
  return [...new Set(files)].filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
}

test("no text stands in the source of what is done", () => {
  const components = filesIn(WRITTEN).filter((name) => name.endsWith(".tsx"));
  expect(components.flatMap(literalTexts)).toEqual([]);
});

test("nobody is refused in words that stand in the source of what is done", () => {
  const files = filesIn([...WRITTEN, ...REFUSALS_WRITTEN]).filter(
    (name) => !FOR_PROGRAMS.some((place) => name.startsWith(place)),
  );
  expect(files.flatMap(literalRefusals)).toEqual([]);
});

test("a browser gets the language it likes best of those there are", () => {
  expect(browsersLanguage("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
  expect(browsersLanguage("it,en;q=0.5,fr;q=0.7")).toBe("fr");
  expect(browsersLanguage("de;q=0, *")).toBe("en");
  expect(browsersLanguage("q=;;,,,")).toBe("en");
  expect(browsersLanguage(undefined)).toBe("en");
});

test("what is done in a language is said in it, and a wish does not change it", async () => {
  expect(words("account")("language")).toBe("Language");
  await inLanguage("de", async () => {
    await Promise.resolve();
    speak("fr");
    expect([language(), words("account")("language")]).toEqual(["de", "Sprache"]);
  });
  expect(language()).toBe("en");
});

test("a text that was not given reads as its name", () => {
  expect(partsOf("shell", "no-such", undefined)).toBe("shell.no-such");
});

test("what a browser is given are plain objects, which React can send", () => {
  const isPlain = (value: unknown): boolean =>
    typeof value !== "object" ||
    value === null ||
    ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
      Object.values(value).every(isPlain));
  for (const area of Object.keys(CATALOGUES) as Area[]) {
    expect(isPlain(compiledMessages(area, "en")), area).toBe(true);
  }
});
