import "server-only";
import { isRedacted } from "@/lib/ingest/door/redact";
import type { Proof, Provider } from "@/lib/providers/types";
import { hookUrl } from "@/lib/settings/endpoints/hook-url";

/** Made by the connection, or undone before the body was stored. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  "accept-encoding",
  "connection",
  "content-encoding",
  "content-length",
  "expect",
  "host",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);
/** Said by the shell, or by what stands in between. */
const LEFT_OUT = /^(?:x-forwarded-|x-real-ip|x-pushlens-|traceparent|cookie|authorization|proxy-)/;

/** A request as far as it can be sent again. */
export type Resendable = {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  /** Null: too large for a shell; it is downloaded first. */
  readonly body: string | null;
};

/** A command that sends a request again; `$TOKEN` and `$SECRET` are for whoever runs it to fill. */
export function requestCurl(request: Resendable, provider: Provider | null): string {
  const proof = provider?.proof;
  const signed = proof?.kind === "signature" ? (proof.shell ?? null) : null;
  const proven = new Set([
    ...(proof?.kind === "header" ? [proof.header] : []),
    ...(signed?.headers.map((header) => header.split(":")[0]?.trim().toLowerCase() ?? "") ?? []),
  ]);
  const kept = Object.entries(request.headers).filter(
    ([name, value]) =>
      !OF_CONNECTION.has(name) && !LEFT_OUT.test(name) && !proven.has(name) && !isRedacted(value),
  );
  const query = queryOf(request.query).replaceAll(/["$`\\]/g, "\\$&");
  const headers = [
    ...kept.map(([name, value]) => quote(`${name}: ${value}`)),
    ...(proof?.kind === "header" ? [`"${proof.header}: ${shellSecret(proof)}"`] : []),
    ...(signed?.headers.map((header) => `"${header}"`) ?? []),
  ];
  const body = request.body === null ? '"$(cat body.json)"' : quote(request.body);
  const lines = [
    `curl "${hookUrl("$TOKEN")}${query}"`,
    ...headers.map((header) => `-H ${header}`),
    signed
      ? '--data-raw "$body"'
      : request.body === null
        ? "--data-binary @body.json"
        : `--data-raw ${body}`,
  ];
  const command = lines.join(" \\\n  ");
  if (!signed) return command;
  return [`body=${body}`, "secret=$SECRET", ...signed.lines, command].join("\n");
}

/** The secret as the header writes it, for a shell. */
function shellSecret({ form }: Extract<Proof, { kind: "header" }>): string {
  if (form === undefined) return "$SECRET";
  return form === "basic"
    ? 'Basic $(printf %s "$SECRET" | openssl base64 -A)'
    : `${form.prefix}$SECRET`;
}

/** The parameters that were kept whole. */
function queryOf(query: string): string {
  const kept = query
    .split("&")
    .filter((part) => part !== "" && !/(?:^|=)\[\d+ characters\]$/.test(part));
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
