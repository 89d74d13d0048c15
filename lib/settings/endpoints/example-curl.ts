import "server-only";
import { providerOf } from "@/lib/endpoints/provider-of";
import { PushlensError } from "@/lib/errors";
import { TEST_HEADER } from "@/lib/ingest/test-marker";
import { proofHeaders } from "@/lib/providers/types";
import { words } from "@/lib/words/words";
import { hookUrl } from "./hook-url";

/**
 * A command that posts one of the provider's own requests to an endpoint, to be pasted and run.
 * It is marked as a test: left out of all numbers.
 */
export function exampleCurl(
  slug: string,
  credentials: { readonly token: string; readonly secret: string | null },
  now: number,
  definition: string | null = null,
): string {
  const provider = providerOf({ provider: slug, definition });
  if (!provider) throw new PushlensError("not_found", words("endpoints")("noSuchProvider"));
  const { headers, body } = provider.example(now);
  const { proof } = provider;
  const url = quote(hookUrl(credentials.token));
  const given = { ...headers, [TEST_HEADER]: "curl" };
  if (credentials.secret === null) return curl(url, lines(given), quote(body));
  if (proof.kind === "header" || !proof.shell) {
    const sent = { url: hookUrl(credentials.token), body };
    // An id that is signed takes the place of the example's.
    const proven = proofHeaders(provider, sent, credentials.secret, now);
    return curl(url, lines({ ...given, ...proven }), quote(body));
  }
  const signed = proof.shell.headers.map((header) => `"${header}"`);
  return [
    `body=${quote(body)}`,
    `secret=${quote(credentials.secret)}`,
    ...proof.shell.lines,
    curl(url, [...lines(given), ...signed], '"$body"'),
  ].join("\n");
}

function lines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => quote(`${name}: ${value}`));
}

function curl(url: string, headers: readonly string[], body: string): string {
  const parts = [`curl ${url}`, ...headers.map((header) => `-H ${header}`), `--data-raw ${body}`];
  return parts.join(" \\\n  ");
}

/** Quoted so that a shell takes every character as it is. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
