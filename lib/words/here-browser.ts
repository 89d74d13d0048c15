import type { Area } from "./catalogues";
import type { Messages } from "./compiled";
import { LANGUAGES, type Language, languageNamed } from "./languages";

/** The language of the page. */
export function language(): Language {
  return languageNamed(document.documentElement.lang) ?? LANGUAGES[0];
}

const given: Partial<Record<Area, Messages>> = {};

/** Keeps what the server gave of an area, before anything of the page is drawn that says it. */
export function keepMessages(area: Area, messages: Messages): void {
  given[area] = messages;
}

/** The messages of an area; what was not given has none. */
export function messagesOf(area: Area): Messages {
  return given[area] ?? {};
}
