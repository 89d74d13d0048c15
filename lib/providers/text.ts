/** Texts longer than this are cut; identities longer than this are refused, as a cut could merge two. */
export const MAX_TEXT = 1_000;

/** Quick to look for, and in nearly no text. */
const SUSPECT = /[\0\uD800-\uDFFF]/;

/** The text without NUL and lone surrogates, which PostgreSQL cannot store. */
export function clean(text: string): string {
  return SUSPECT.test(text) ? text.replaceAll(/[\0\p{Cs}]/gu, "") : text;
}

/** The cleaned text, cut to what is kept of texts that are no identity. */
export function shorten(text: string): string {
  return clean(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
}
