import type { GetICUArgs } from "@schummar/icu-type-parser";
import format, { type FormatOptions, type FormatValues } from "icu-minify/format";
import { language, messagesOf } from "@/lib/words/here";
import type { Area, CATALOGUES } from "./catalogues";
import type { Language } from "./languages";

export type KeyOf<A extends Area> = keyof (typeof CATALOGUES)[A] & string;
type English<A extends Area, K extends KeyOf<A>> = (typeof CATALOGUES)[A][K] extends {
  readonly en: infer Text extends string;
}
  ? Text
  : never;
type Arguments<Text extends string> = GetICUArgs<
  Text,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>;
/** What a message wants to be told: nothing, or its arguments by name. */
export type ValuesOf<A extends Area, K extends KeyOf<A>> = keyof Arguments<
  English<A, K>
> extends never
  ? English<A, K> extends `${string}</${string}`
    ? [drawnByRichWords: never]
    : []
  : [values: Arguments<English<A, K>>];

/** Says a text of an area. */
export type Words<A extends Area> = <K extends KeyOf<A>>(
  key: K,
  ...values: ValuesOf<A, K>
) => string;

/** How numbers and dates read; English dates are British, their hours 0 to 23. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE", fr: "fr-FR" };

const formats = new Map<string, unknown>();

function once<T>(kind: string, options: unknown, make: () => T): T {
  const name = `${kind} ${JSON.stringify(options)}`;
  const before = formats.get(name) as T | undefined;
  if (before) return before;
  const made = make();
  formats.set(name, made);
  return made;
}

const formatters: FormatOptions["formatters"] = {
  getDateTimeFormat: (...of) => once("date", of, () => new Intl.DateTimeFormat(...of)),
  getNumberFormat: (...of) => once("number", of, () => new Intl.NumberFormat(...of)),
  getPluralRules: (...of) => once("plural", of, () => new Intl.PluralRules(...of)),
};

/** A text with what stands in its tags, in parts; its key where the page was not given the text. */
export function partsOf<Part>(
  area: Area,
  key: string,
  values: FormatValues<Part> | undefined,
): string | Part | (string | Part)[] {
  const message = messagesOf(area)[key];
  if (message === undefined) return `${area}.${key}`;
  return format(message, LOCALES[language()], values, { formatters });
}

/** The texts of an area, in the language of whom they are said to: ask for them where they are drawn. */
export function words<A extends Area>(area: A): Words<A> {
  return (key, ...[values]) =>
    String(partsOf(area, key, values as FormatValues<string> | undefined));
}
