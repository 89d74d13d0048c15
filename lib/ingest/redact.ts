import { PROVIDERS } from "@/lib/providers/registry";

/** Values of these say nothing that opens a door; of all others only the length and ending are kept. */
const HARMLESS: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "expect",
  "host",
  "origin",
  "transfer-encoding",
  "traceparent",
  "user-agent",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-pushlens-transport",
  "x-real-ip",
  "x-request-id",
  ...PROVIDERS.flatMap(({ harmlessHeaders = [] }) => harmlessHeaders),
]);

const MAX_HEADERS = 50;
const MAX_VALUE = 400;
/** Shorter secrets would be half told by their last four characters. */
const TELLING = 16;

/** What of a credential may be kept: how long it is, and how a long one ends. */
export function redactValue(value: string): string {
  const ending = value.length >= TELLING ? `, ends in …${value.slice(-4)}` : "";
  return `[${value.length} characters${ending}]`;
}

/** Text that may be kept: no NUL or lone surrogates, cut, and without the token wherever it stands. */
function plain(text: string, token: string | null, most: number): string {
  const without = token ? text.replaceAll(token, "[token]") : text;
  return without.replaceAll("\0", "").slice(0, most).toWellFormed();
}

/**
 * Headers that may be kept and shown: values of well-known harmless ones, of the others (a secret
 * may come under any name) only their length and ending.
 */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  token: string | null = null,
): Record<string, string> {
  const kept = Object.entries(headers).slice(0, MAX_HEADERS);
  return Object.fromEntries(
    kept.map(([name, value]) => [
      plain(name, token, 100),
      HARMLESS.has(name) ? plain(value, token, MAX_VALUE) : redactValue(plain(value, null, 10_000)),
    ]),
  );
}

/** A query's names, each with the length of its value: some senders put their secret there. */
export function redactQuery(query: string, token: string | null = null): string {
  const names = [...new URLSearchParams(query.slice(0, 4_000))].slice(0, MAX_HEADERS);
  return names
    .map(([name, value]) => `${plain(name, token, 100)}=[${value.length} characters]`)
    .join("&");
}
