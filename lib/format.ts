/**
 * How every number and date reads, on every surface, in the language of whom it is said to; what is
 * not known is a dash.
 */
import { language } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";
import { words } from "@/lib/words/words";
import { offsetAt } from "./bucket";

/** What stands where a number is not reported or cannot be computed. */
export const NOT_REPORTED = "—";
const MINUS = "−";

const LOCALES: Readonly<Record<Language, string>> = { en: "en", de: "de-DE", fr: "fr-FR" };
/** English dates and lists are British: the day goes first, hours are those of 24. */
const BRITISH = { ...LOCALES, en: "en-GB" };
type Signs = Readonly<Record<"decimal" | "group" | "percent" | "colon" | "semicolon", string>>;
const SIGNS: Readonly<Record<Language, Signs>> = {
  en: { decimal: ".", group: ",", percent: "%", colon: ":", semicolon: ";" },
  de: { decimal: ",", group: ".", percent: "\u00a0%", colon: ":", semicolon: ";" },
  fr: {
    ...{ decimal: ",", group: "\u202f", percent: "\u202f%" },
    ...{ colon: "\u00a0:", semicolon: "\u202f;" },
  },
};

/** Formats cost much to make, and are made once for each language that is asked for. */
function byLanguage<Format>(make: (locale: string) => Format, locales = LOCALES): () => Format {
  const made: Partial<Record<Language, Format>> = {};
  return () => {
    const here = language();
    made[here] ??= make(locales[here]);
    return made[here];
  };
}

const exact = byLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: "always" }),
);
const compact = byLanguage(
  (locale) => new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }),
);

/** A number's plain digits as the language writes them. */
const written = (digits: string): string => digits.replace(".", SIGNS[language()].decimal);
const percentOf = (digits: string): string => `${written(digits)}${SIGNS[language()].percent}`;

const withMinus = (text: string): string => text.replace("-", MINUS);

/** Every digit, grouped: tables and titles. */
export function formatCount(value: number | null): string {
  return value === null ? NOT_REPORTED : withMinus(exact().format(value));
}

/** Every digit up to a million, then three: 86,412 and 1.24M. Put formatCount in its title. */
export function formatCompact(value: number | null): string {
  if (value === null || Math.abs(value) < 1_000_000) return formatCount(value);
  return withMinus(compact().format(value));
}

/** A decimal's digits, all of them, grouped; of a sum of money with its two decimals where it has any. */
export function formatDecimal(digits: string | null): string {
  if (digits === null) return NOT_REPORTED;
  const [whole = "0", decimals = ""] = digits.replace("-", "").split(".");
  const { decimal, group } = SIGNS[language()];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = decimals === "" ? grouped : `${grouped}${decimal}${decimals.padEnd(2, "0")}`;
  return digits.startsWith("-") ? `${MINUS}${text}` : text;
}

/** As short as it gets, for axes: 950, 12K, 1.5M. */
export function formatAxis(value: number): string {
  return withMinus(compact().format(value));
}

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** A count with its sign: +1,204, −12, 0. */
export function formatSigned(value: number | null): string {
  return value === null ? NOT_REPORTED : signed(value, formatCount(value));
}

/** A signed count that is short from a million on. */
export function formatSignedCompact(value: number | null): string {
  return value === null ? NOT_REPORTED : signed(value, formatCompact(value));
}

/**
 * The one rounding of every figure that is shown: half away from zero, of the decimal that the number
 * stands for (1.005 is 1.01, though in binary it is less), and never to a negative zero.
 */
function rounded(value: number, digits: number): string {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  const size = Math.round(scaled) / 10 ** digits;
  return (value < 0 && size !== 0 ? -size : size).toFixed(digits);
}

/** Three digits that matter; what rounds to 10 or 100 has those of 10 or 100. */
function threeDigits(value: number): string {
  const size = Math.abs(value);
  if (size >= 99.95) return rounded(value, 0);
  return written(rounded(value, size >= 9.995 ? 1 : 2));
}

/**
 * A share as percent with three digits that matter. What is not quite nothing or not quite all
 * never reads as 0% or 100%.
 */
export function formatPercent(share: number | null): string {
  if (share === null) return NOT_REPORTED;
  const percent = share * 100;
  if (percent === 0 || share === 1) return percentOf(`${percent}`);
  if (percent > 0 && percent < 0.01) return percentOf("<0.01");
  if (share < 1 && percent > 99.9) return percentOf(">99.9");
  return withMinus(percentOf(rounded(percent, Math.abs(percent) < 9.995 ? 2 : 1)));
}

/** Figures from ten on have one decimal, and so has all that stands in a column with one of them. */
function columnDigits(figures: readonly (number | null)[]): 1 | 2 {
  return figures.some((figure) => figure !== null && Math.abs(figure) >= 9.995) ? 1 : 2;
}

/** What is not quite nothing never reads as nothing. */
function inColumn(figure: number, digits: 1 | 2): string {
  const least = 10 ** -digits;
  return figure > 0 && figure < least ? `<${least}` : withMinus(rounded(figure, digits));
}

/** How the shares of one column read as percent: their decimals stand below each other. */
export function percentColumn(
  shares: readonly (number | null)[],
): (share: number | null) => string {
  const digits = columnDigits(shares.map((share) => share && share * 100));
  return (share) => {
    if (share === null) return NOT_REPORTED;
    return percentOf(share < 1 && share > 0.999 ? ">99.9" : inColumn(share * 100, digits));
  };
}

/** How the shares of one column read as so many of a thousand. */
export function perThousandColumn(
  shares: readonly (number | null)[],
): (share: number | null) => string {
  const digits = columnDigits(shares.map((share) => share && share * 1000));
  return (share) => (share === null ? NOT_REPORTED : written(inColumn(share * 1000, digits)));
}

/** A share as percent where there is room for little: 7.3, 24. */
export function formatShortPercent(share: number | null): string {
  return share === null ? "" : written(rounded(share * 100, share < 0.0995 ? 1 : 0));
}

/** A share as so many of a thousand: 3.21, 24.5, 120. */
export function formatPerThousand(share: number | null): string {
  if (share === null) return NOT_REPORTED;
  const figure = share * 1000;
  if (figure > 0 && figure < 0.01) return written("<0.01");
  return figure === 0 ? "0" : threeDigits(figure);
}

/** A relative change with its sign: +3.1%, −12%. */
export function formatChange(change: number): string {
  const percent = change * 100;
  const digits = rounded(percent, Math.abs(percent) >= 99.95 ? 0 : 1);
  const text = digits.includes(".") ? written(digits) : exact().format(Number(digits));
  return signed(Number(digits), withMinus(`${text}${SIGNS[language()].percent}`));
}

/** The difference of two shares in percentage points: −0.5 pp. */
export function formatPoints(difference: number): string {
  const digits = rounded(difference * 100, Math.abs(difference) < 0.001 ? 2 : 1);
  const figure = withMinus(written(digits));
  return signed(Number(digits), words("format-ui")("points", { figure }));
}

/** The same as a figure with one digit, where its unit stands beside it: −0.5. */
export function formatPointFigure(difference: number): string {
  const digits = rounded(difference * 100, 1);
  return signed(Number(digits), withMinus(written(digits)));
}

/** How many times as many, with one digit: 3.0. */
export function formatTimes(ratio: number): string {
  return written(rounded(ratio, 1));
}

const utc = (options: Intl.DateTimeFormatOptions) =>
  byLanguage((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }), BRITISH);

const dayFormats = {
  short: utc({ day: "numeric", month: "short" }),
  year: utc({ day: "numeric", month: "short", year: "numeric" }),
  full: utc({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
  month: utc({ month: "short", year: "numeric" }),
  weekday: utc({ weekday: "long" }),
};

/** A local date `YYYY-MM-DD` for people: 20 Nov, 20 Nov 2026, Fri, 20 Nov 2026, Nov 2026, Friday. */
export function formatDay(day: string, style: keyof typeof dayFormats = "short"): string {
  return dayFormats[style]()
    .format(new Date(`${day}T00:00:00Z`))
    .replace("Sept ", "Sep ");
}

/** Two local dates as one range; years only where they are needed. */
export function formatDays(from: string, to: string, thisYear?: string): string {
  const year = to.slice(0, 4);
  const needsYear = from.slice(0, 4) !== year || (thisYear !== undefined && thisYear !== year);
  if (from === to) return formatDay(from, needsYear ? "year" : "short");
  const first = formatDay(from, from.slice(0, 4) !== year ? "year" : "short");
  return `${first} – ${formatDay(to, needsYear ? "year" : "short")}`;
}

const minute = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
const minuteFormat = utc(minute);
const instantFormat = utc({ ...minute, second: "2-digit" });

/** What the clocks of a zone show at an ISO instant, as a date in UTC: by the rules that cut its days. */
function shownAt(iso: string, zone: string): Date {
  const at = new Date(iso).getTime();
  return new Date(at + offsetAt(at, zone));
}

/** An ISO instant as date and time in a zone: 20 Nov 2026, 14:02:11, or 14:02 for what is planned. */
export function formatInstant(iso: string | null, zone: string, seconds = true): string {
  if (iso === null) return NOT_REPORTED;
  return (seconds ? instantFormat : minuteFormat)()
    .format(shownAt(iso, zone))
    .replace("Sept ", "Sep ");
}

/** An ISO instant as the time of day in a zone: 14:02:11, or 14:00. */
export function formatTime(iso: string, zone: string, seconds = true): string {
  return shownAt(iso, zone)
    .toISOString()
    .slice(11, seconds ? 19 : 16);
}

/** An ISO instant as a form's local time in a zone: 2026-11-21T10:45. */
export function formatLocal(iso: string, zone: string): string {
  return shownAt(iso, zone).toISOString().slice(0, 16);
}

const UNITS = [
  [60, "second"],
  [60, "minute"],
  [24, "hour"],
  [61, "day"],
  [24, "month"],
  [Number.POSITIVE_INFINITY, "year"],
] as const;
const relative = byLanguage(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" }),
);

/** How long ago an ISO instant is: 3 min. ago, yesterday. */
export function formatAgo(iso: string, now: number): string {
  let amount = (new Date(iso).getTime() - now) / 1000;
  if (Math.abs(amount) < 5) return words("format-ui")("justNow");
  for (const [size, unit] of UNITS) {
    const shown = Number(rounded(amount, 0));
    if (Math.abs(shown) < size) return relative().format(shown, unit);
    // Of what is that long ago the days do not matter: months are thirty of them and a half.
    amount /= unit === "day" ? 30.44 : unit === "month" ? 12 : size;
  }
  return NOT_REPORTED;
}

const SPANS = [
  [60, "seconds"],
  [60, "minutes"],
  [24, "hours"],
  [Number.POSITIVE_INFINITY, "days"],
] as const;

/** A span of seconds in the unit that fits: 45 s, 12 min, 3.5 h, 2 d. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return NOT_REPORTED;
  let amount = seconds;
  for (const [size, unit] of SPANS) {
    const shown = Number(rounded(amount, amount < 9.95 ? 1 : 0));
    if (shown < size) return words("format-ui")(unit, { figure: written(`${shown}`) });
    amount /= size;
  }
  return NOT_REPORTED;
}

const list = byLanguage((locale) => new Intl.ListFormat(locale, { type: "conjunction" }), BRITISH);

/** Names in a sentence: A, B and C. */
export function formatList(names: readonly string[]): string {
  return list().format(names);
}

/** What is said one after the other: "below by 4 %; lowest on Monday". */
export function formatClauses(texts: readonly string[]): string {
  return texts.join(`${SIGNS[language()].semicolon} `);
}

/** What it is, and what is said of it: "Push: 12 of 400". */
export function formatLabelled(label: string, text: string): string {
  return `${label}${SIGNS[language()].colon} ${text}`;
}

/** A number of bytes in the unit that fits: 812 B, 4.2 kB, 1.3 MB. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return NOT_REPORTED;
  // French counts in octets.
  const byte = language() === "fr" ? "o" : "B";
  const units = ["", "k", "M", "G", "T"] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit++;
  }
  const text = unit > 0 && value < 9.95 ? written(rounded(value, 1)) : exact().format(value);
  return `${text} ${units[unit]}${byte}`;
}
