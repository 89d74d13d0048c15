import "server-only";
import { env } from "@/lib/env";
import { LANGUAGES, type Language } from "./languages";

/** True once every page, mail and message is written in every language: then people may choose. */
const ALL_ARE_WRITTEN: boolean = false;

/** The languages that people may choose of: English alone until all is written in the others. */
export function offeredLanguages(): readonly Language[] {
  return ALL_ARE_WRITTEN || env().PUSHLENS_TRY_LANGUAGES ? LANGUAGES : [LANGUAGES[0]];
}

/** A language that somebody asked for, where it is offered. */
export function ifOffered(language: Language | undefined): Language | undefined {
  return offeredLanguages().find((offered) => offered === language);
}
