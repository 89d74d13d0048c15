import { TEST_HEADER } from "@/lib/ingest/test-marker";
import { CUSTOM } from "@/lib/providers/custom";
import { PROVIDERS } from "@/lib/providers/registry";
import { SECRET_HEADERS } from "@/lib/providers/secret-headers";
import type { Provider } from "@/lib/providers/types";
import { WELL_KNOWN_HEADERS } from "@/lib/providers/well-known-headers";

/** Values of these say nothing that opens a door; of all others only the length and ending are kept. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...WELL_KNOWN_HEADERS,
  TEST_HEADER,
  "x-pushlens-transport",
]);

/** What built-in providers read; worked out where it is asked for, as a start has no time for it. */
const ofProviders = () => ({
  headers: new Set(PROVIDERS.flatMap(({ harmlessHeaders = [] }) => harmlessHeaders)),
  parameters: new Set(PROVIDERS.flatMap(({ harmlessParameters = [] }) => harmlessParameters)),
});
let read: ReturnType<typeof ofProviders> | undefined;

/** What a request is of, where that is known. */
type Reader = Pick<Provider, "slug" | "harmlessHeaders" | "harmlessParameters">;

const OF = { headers: "harmlessHeaders", parameters: "harmlessParameters" } as const;

/**
 * True for what the reader reads. Of a source of people's own, a later version may read what vendors'
 * conventions call so; and where the reader is not known, it may be any of them.
 */
function isRead(kind: keyof typeof OF, name: string, reader?: Reader): boolean {
  if (reader?.[OF[kind]]?.includes(name)) return true;
  if (reader && reader.slug !== CUSTOM) return false;
  read ??= ofProviders();
  return read[kind].has(name);
}

/** Never what a provider proves itself with, whatever another one says of it. */
const isHarmless = (name: string, reader?: Reader): boolean =>
  (HARMLESS.has(name) || isRead("headers", name, reader)) && !SECRET_HEADERS.has(name);

/** Of our own making, and of no use to anybody who sees a refused request. */
const OURS = /^x-pushlens-(?:nonce|socket-address)$/;

const MAX_HEADERS = 50;
/** Of the headers of a request that is taken in, all together. */
const MAX_KEPT = 16_384;
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

/** A sentence that quotes a request, as it may be kept. */
export function redactText(text: string, token: string | null): string {
  return plain(text, token, 2_000);
}

/**
 * Headers that may be kept and shown: values of well-known harmless ones, of the others (a secret
 * may come under any name) only their length and ending.
 */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  token: string | null = null,
): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => !OURS.test(name))
    .slice(0, MAX_HEADERS);
  return Object.fromEntries(
    kept.map(([name, value]) => [
      plain(name, token, 100),
      isHarmless(name) ? plain(value, token, MAX_VALUE) : redactValue(plain(value, null, 10_000)),
    ]),
  );
}

/**
 * A query's names, each with the length of its value: some senders put their secret there. One that
 * stands alone, without `=`, may be a secret itself.
 */
export function redactQuery(query: string, token: string | null = null): string {
  return parametersOf(query.slice(0, 4_000))
    .slice(0, MAX_HEADERS)
    .map(({ name, value }) =>
      value === null
        ? redactValue(plain(name, token, 4_000))
        : `${plain(name, token, 100)}=[${value.length} characters]`,
    )
    .join("&");
}

type Parameter = { readonly name: string; readonly value: string | null };

/** The parameters of a query, decoded; `value` is null where there is no `=`. */
function parametersOf(query: string): Parameter[] {
  const parts = query.split("&").filter((part) => part !== "");
  return parts.flatMap((part) => {
    const [[name, value] = ["", ""]] = new URLSearchParams(part);
    return { name, value: part.includes("=") ? value : null };
  });
}

/** What stands for a value of which only the length is kept. */
const THINNED = /^\[\d+ characters(?:, ends in ….{1,4})?\]$/s;

/** True for what stands in the place of a value that was not kept. */
export function isRedacted(value: string): boolean {
  return THINNED.test(value);
}

const clean = (text: string): string => text.replaceAll("\0", "").toWellFormed();
/** Done to what was done already it changes nothing. */
const lengthOf = (value: string): string =>
  isRedacted(value) ? value : `[${value.length} characters]`;

/**
 * The headers of a request that is taken in, as they are stored: whole where they are known to be
 * harmless, credentials not at all, and of all others, which may be somebody's secret too, the length.
 */
export function keptHeaders(
  headers: Readonly<Record<string, string>>,
  reader?: Reader,
): Record<string, string> {
  const kept: Record<string, string> = {};
  let size = 0;
  for (const [name, value] of Object.entries(headers)) {
    if (SECRET_HEADERS.has(name)) continue;
    const text = isHarmless(name, reader) ? clean(value) : lengthOf(value);
    size += name.length + text.length;
    if (size <= MAX_KEPT) kept[clean(name)] = text;
  }
  return kept;
}

/** The query of a request that is taken in, as it is stored: what a provider reads, else the length. */
export function keptQuery(query: string, reader?: Reader): string {
  if (query === "") return query;
  const parts = parametersOf(clean(query));
  const isKept = (name: string) => isRead("parameters", name, reader);
  if (parts.every(({ name }) => isKept(name))) return clean(query);
  return parts
    .map(({ name, value }) => {
      if (value === null) return lengthOf(name);
      const kept = isKept(name) ? encodeURIComponent(value) : lengthOf(value);
      return `${encodeURIComponent(name)}=${kept}`;
    })
    .join("&");
}
