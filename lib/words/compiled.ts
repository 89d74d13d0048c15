import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { type Area, CATALOGUES } from "./catalogues";
import { withFrenchSpaces } from "./french-spaces";
import type { Language, Texts } from "./languages";

/** The messages of an area in a language, ready to be said. */
export type Messages = Readonly<Record<string, CompiledMessage>>;

/** Most say nothing of values, and need no reading. */
function compiled(text: string, language: Language): CompiledMessage {
  const spaced = language === "fr" ? withFrenchSpaces(text) : text;
  if (!/[{<]/.test(spaced)) return spaced;
  // Its choices are objects without a prototype, which React sends to no browser.
  return JSON.parse(JSON.stringify(compile(spaced)));
}

const known = new Map<string, Messages>();

/** The messages of an area in a language; made once. */
export function compiledMessages(area: Area, language: Language): Messages {
  const name = `${area} ${language}`;
  const before = known.get(name);
  if (before) return before;
  const texts: Texts = CATALOGUES[area];
  const messages = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, compiled(text[language], language)]),
  );
  known.set(name, messages);
  return messages;
}
