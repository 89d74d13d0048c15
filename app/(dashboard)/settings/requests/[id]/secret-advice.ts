import { formatList } from "@/lib/format";
import { providerBySlug } from "@/lib/providers/registry";
import type { ExpectedSecret } from "@/lib/settings/requests/expected-secret";
import type { RequestDetail } from "@/lib/settings/requests/get-request";
import { said } from "@/lib/words/said";

/** What is wrong with the secret that came, and how to mend it; null where that is not the cause. */
export function secretAdvice({
  cause,
  endpoint,
  headers,
  secrets,
}: Pick<RequestDetail, "cause" | "endpoint" | "headers" | "secrets">): string | null {
  const provider = providerBySlug(endpoint?.provider ?? "");
  if (cause !== "wrong_secret" || !provider || provider.proof.kind !== "header") return null;
  const name = headerName(provider.proof.header);
  const { label } = provider;
  const secretLabel = said(provider.secretLabel);
  const { form } = provider.proof;
  const before = form === undefined || form === "basic" ? "" : form.prefix;
  const mend = `Enter the right one in ${label}'s ${secretLabel} field, or open the endpoint and rotate its secret to the one that ${label} sends.`;
  const came = cameOf(headers[provider.proof.header]);
  if (came === null)
    return `It came without ${articleOf(name)} ${name} header, but ${expectation(secrets)}. ${mend}`;
  for (const secret of secrets) {
    const near = nearMiss(came, secret, { name, label, secretLabel, before });
    if (near) return near;
  }
  const sent =
    came.ending === null ? `is ${came.length} characters long` : `ends in …${came.ending}`;
  return `The ${name} header that came ${sent}, but ${expectation(secrets)}. ${mend}`;
}

/** As people write it: X-Api-Key for x-api-key. */
function headerName(header: string): string {
  return header.replaceAll(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

const articleOf = (word: string): string => (/^[AEIOUX]/.test(word) ? "an" : "a");

type Came = { readonly length: number; readonly ending: string | null };

/** Of the header that came only its length is kept, and how a long one ends. */
function cameOf(kept: string | undefined): Came | null {
  if (kept === undefined) return null;
  const [, length, ending] = /^\[(\d+) characters(?:, ends in …(.+))?\]$/s.exec(kept) ?? [];
  return { length: Number(length ?? kept.length), ending: ending ?? null };
}

function expectation(secrets: readonly ExpectedSecret[]): string {
  if (secrets.length === 0)
    return "this endpoint has no secret yet, and this provider must send one";
  return `the secret of this endpoint ends in ${formatList(secrets.map(({ ending }) => `…${ending}`))}`;
}

type Words = {
  readonly name: string;
  readonly label: string;
  readonly secretLabel: string;
  /** What the vendor puts before the secret; empty for nothing. */
  readonly before: string;
};

/** What came is the secret but for what stands before or after it; null where it is another one. */
function nearMiss(came: Came, secret: ExpectedSecret, words: Words): string | null {
  if (secret.length === null || came.ending === null || secret.ending === "") return null;
  const more = came.length - words.before.length - secret.length;
  if (came.ending === secret.ending) return sameEnding(more, secret, words);
  const after = more > 0 && more <= 2 && came.ending.slice(0, -1) === secret.ending.slice(1);
  if (!after) return null;
  return `What came is the secret with “${came.ending.slice(-1)}” after it. Enter it without quotation marks or other signs in ${words.label}'s ${words.secretLabel} field.`;
}

function sameEnding(more: number, secret: ExpectedSecret, words: Words): string {
  const { name, label, secretLabel } = words;
  const field = `${label}'s ${secretLabel} field`;
  if (more > 0) {
    const isBearer = more === "Bearer ".length;
    const what = isBearer ? ", probably “Bearer ”" : "";
    const better = isBearer ? "to “Bearer ” and the secret" : "to the whole value";
    return `What came ends as the secret does, with ${characters(more)} before it${what}. Enter the value alone in ${field}, or rotate the secret here ${better}.`;
  }
  if (more < 0 && more === -words.before.length && !secret.scheme) {
    return `What came is as long as the secret alone, but ${label} sends “${words.before}” before it. Send it so, or look whether another program posts here.`;
  }
  if (more < 0) {
    const missing = secret.scheme ? `“${secret.scheme} ”` : `the ${characters(-more)}`;
    return `What came ends as the secret does, but without ${missing} that the secret here begins with. Enter the whole value in ${field}, or rotate the secret here to the one without it.`;
  }
  return `The ${name} header that came is as long as the secret and ends as it does, but differs before: look for a letter mistyped, or small where it is a capital. Copy the value again into ${field}.`;
}

const characters = (count: number): string =>
  `${count} ${count === 1 ? "character" : "characters"}`;
