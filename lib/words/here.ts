/**
 * Where words are said: on the server, which knows all of them and asks whom it speaks to. In a
 * browser `here-browser.ts` stands in its place (`turbopack.resolveAlias` of next.config.ts).
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Area } from "./catalogues";
import { compiledMessages, type Messages } from "./compiled";
import { LANGUAGES, type Language } from "./languages";

/** The language of what is done now; a fixed one nobody's wish changes. */
type Spoken = { language: Language; readonly fixed: boolean };

// Next's bundles and the server load this file each for themselves, and speak to the same person.
const shared = globalThis as typeof globalThis & { pushlensWords?: AsyncLocalStorage<Spoken> };
shared.pushlensWords ??= new AsyncLocalStorage<Spoken>();
const spoken = shared.pushlensWords;

/** The language of whom this is said to; English where nobody asked for another. */
export function language(): Language {
  return spoken.getStore()?.language ?? LANGUAGES[0];
}

/** The messages of an area in that language. */
export function messagesOf(area: Area): Messages {
  return compiledMessages(area, language());
}

/** Does some work in a language; what machines read is English, whoever asks for it. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return spoken.run({ language, fixed: true }, work);
}

/** Does some work for a browser: in its language, unless its account has another. */
export function inBrowsersLanguage<T>(language: Language, work: () => T): T {
  return spoken.run({ language, fixed: false }, work);
}

/** From here on this request is answered in the language that its account chose. */
export function speak(language: Language): void {
  const here = spoken.getStore();
  if (here && !here.fixed) here.language = language;
}
