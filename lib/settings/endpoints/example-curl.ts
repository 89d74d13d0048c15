import "server-only";
import { PushlensError } from "@/lib/errors";
import { TEST_HEADER } from "@/lib/ingest/test-marker";
import { providerBySlug } from "@/lib/providers/registry";
import { proofHeaders } from "@/lib/providers/types";
import { hookUrl } from "./hook-url";

/**
 * A command that posts one of the provider's own requests to an endpoint, to be pasted and run.
 * It is marked as a test: left out of all numbers.
 */
export function exampleCurl(
  slug: string,
  credentials: { readonly token: string; readonly secret: string | null },
  now: number,
): string {
  const provider = providerBySlug(slug);
  if (!provider) throw new PushlensError("not_found", "There is no such provider.");
  const { headers, body } = provider.example(now);
  const { proof } = provider;
  const url = quote(hookUrl(credentials.token));
  const given = Object.entries({ ...headers, [TEST_HEADER]: "curl" }).map(([name, value]) =>
    quote(`${name}: ${value}`),
  );
  if (credentials.secret === null) return curl(url, given, quote(body));
  if (proof.kind === "header" || !proof.shell) {
    const sent = { url: hookUrl(credentials.token), body };
    const proven = Object.entries(proofHeaders(provider, sent, credentials.secret, now));
    return curl(
      url,
      [...given, ...proven.map(([name, value]) => quote(`${name}: ${value}`))],
      quote(body),
    );
  }
  const signed = proof.shell.headers.map((header) => `"${header}"`);
  return [
    `body=${quote(body)}`,
    `secret=${quote(credentials.secret)}`,
    ...proof.shell.lines,
    curl(url, [...given, ...signed], '"$body"'),
  ].join("\n");
}

function curl(url: string, headers: readonly string[], body: string): string {
  const lines = [`curl ${url}`, ...headers.map((header) => `-H ${header}`), `--data-raw ${body}`];
  return lines.join(" \\\n  ");
}

/** Quoted so that a shell takes every character as it is. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
