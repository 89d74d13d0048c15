import type { Locale } from "date-fns";
import { de } from "date-fns/locale/de";
import { enGB } from "date-fns/locale/en-GB";
import { fr } from "date-fns/locale/fr";
import { language } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";

const LOCALES: Readonly<Record<Language, Locale>> = { en: enGB, de, fr };

/** What a calendar's months and days are called, and on which day its weeks begin. */
export const calendarLocale = (): Locale => LOCALES[language()];
