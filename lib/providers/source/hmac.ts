import { createHmac, hash as digest, timingSafeEqual } from "node:crypto";
import { getter, parsePath } from "@/lib/providers/path";
import type { ArrivedRequest, Proof, Sent } from "@/lib/providers/types";
import type { ProofDefinition } from "./proof-definition";
import {
  aroundHeaders,
  aroundNow,
  aroundOf,
  type Chunk,
  givenSignatures,
  signedText,
  timeOfText,
} from "./signed-text";

import { whyFieldsUnproven, whyUnproven, whyUrlUnproven } from "./unproven";

type Of<Kind extends ProofDefinition["kind"]> = Extract<ProofDefinition, { kind: Kind }>;
type SignatureProof = Extract<Proof, { kind: "signature" }>;
type Hash = "sha1" | "sha256" | "sha512";

/** An HMAC over the body and what stands around it, in a header. */
export function hmacProof(proof: Of<"hmac">): SignatureProof {
  const { hash, encoding, header, prefix = "", key = "text" } = proof;
  const textOf = signedText(proof.signed);
  return {
    kind: "signature",
    header,
    required: proof.required === true,
    verify(request, secrets, now) {
      const around = aroundOf(proof, request.headers, now);
      if (around === null) return false;
      const given = givenSignatures(request.headers[header], proof);
      return anyFits(given, secrets, hash, textOf(request, around), key);
    },
    sign({ url, body }, secret, now, id = `example-${now}`) {
      const around = aroundNow(proof, now, id);
      const chunks = textOf({ url, body: bytesOf(body) }, around);
      const signature = hmacOf(hash, keyOf(secret, key), chunks).toString(encoding);
      return { ...aroundHeaders(proof, around), [header]: prefix + signature };
    },
    explain: (request, _, now) => whyUnproven(proof, request, now),
    ...shellOf(proof),
  };
}

/** Shell lines that sign as the definition says; none where the shell cannot. */
function shellOf({
  signed,
  hash,
  encoding,
  header,
  prefix = "",
  key = "text",
  id,
  timestamp,
}: Of<"hmac">) {
  const isPlain = key === "text" && !signed.includes("{url}") && !/["$`\\]/.test(signed);
  if (!isPlain || timestamp?.unit === "http-date") return {};
  const text = signed
    .replace("{id}", "example")
    .replace("{ts}", "$timestamp")
    .replace("{body}", "$body");
  const encode = encoding === "hex" ? '-r | cut -d " " -f 1' : "-binary | openssl base64 -A";
  const lines = [
    ...(timestamp ? [`timestamp="$(date +%s)${timestamp.unit === "ms" ? "000" : ""}"`] : []),
    `signed="$(printf %s "${text}" | openssl dgst -${hash} -hmac "$secret" ${encode})"`,
  ];
  const headers = [
    ...(id ? [`${id}: example`] : []),
    ...(timestamp ? [`${timestamp.header}: $timestamp`] : []),
    `${header}: ${prefix}$signed`,
  ];
  return { shell: { lines, headers } };
}

/** An HMAC over the public URL and the form's parameters, sorted by name. */
export function hmacUrlProof({
  hash,
  header,
  encoding,
  digest: parameter,
  required,
}: Of<"hmac-url">): SignatureProof {
  return {
    kind: "signature",
    header,
    required: required === true,
    verify(request, secrets) {
      const given = givenSignatures(request.headers[header], { encoding });
      const rest = afterUrl(request, parameter);
      if (rest === null) return false;
      return urlsOf(request.url).some((url) => anyFits(given, secrets, hash, [url, rest], "text"));
    },
    sign({ url, body }, secret) {
      const query = new URL(url).search.slice(1);
      const rest = afterUrl({ body: bytesOf(body), query }, parameter) ?? "";
      return { [header]: hmacOf(hash, secret, [url, rest]).toString(encoding) };
    },
    explain: (request) => whyUrlUnproven({ header, encoding }, request),
  };
}

/** What is signed after the URL; null where the body is not the one that the URL names. */
function afterUrl(
  { body, query }: Pick<ArrivedRequest, "body" | "query">,
  parameter: string | undefined,
): string | null {
  const named = parameter === undefined ? null : new URLSearchParams(query).get(parameter);
  if (named !== null) return named.toLowerCase() === digest("sha256", body, "hex") ? "" : null;
  const values = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values.keys()]
    .sort()
    .flatMap((name) => [...(values.get(name) ?? [])].sort().map((value) => name + value))
    .join("");
}

/** The URL as it is, and with or without the port that goes without saying. */
function urlsOf(url: string): string[] {
  const parts = /^(https?):\/\/([^/?#]+?)(?::(\d+))?([/?#].*)?$/.exec(url);
  if (!parts) return [url];
  const [, scheme = "", host = "", port, rest = ""] = parts;
  const usual = scheme === "https" ? "443" : "80";
  if (port === undefined) return [url, `${scheme}://${host}:${usual}${rest}`];
  return port === usual ? [url, `${scheme}://${host}${rest}`] : [url];
}

/** An HMAC over fields of the body, which carries it. What else is in the body is not signed. */
export function hmacFieldsProof(proof: Of<"hmac-fields">): SignatureProof {
  const at = (path: string) => getter(parsePath(path) ?? []);
  const [signature, timestamp, signed] = [
    at(proof.signature),
    at(proof.timestamp.at),
    proof.signed.map(at),
  ];
  return {
    kind: "signature",
    header: null,
    required: proof.required === true,
    verify(request, secrets, now) {
      const body = parsed(request.body);
      const time = timeOfText(String(timestamp(body) ?? ""), proof.timestamp.unit);
      if (time === null || Math.abs(now - time) > proof.timestamp.tolerance) return false;
      const chunks = signed.map((get) => get(body));
      if (!chunks.every((chunk) => typeof chunk === "string" || typeof chunk === "number"))
        return false;
      const given = givenSignatures(String(signature(body) ?? ""), proof);
      return anyFits(given, secrets, proof.hash, chunks.map(String), "text");
    },
    explain(request, _, now) {
      const body = parsed(request.body);
      const needed = [signature, ...signed].map((get) => get(body));
      const isThere = needed.every((one) => typeof one === "string" || typeof one === "number");
      const text = String(timestamp(body) ?? "");
      return whyFieldsUnproven(isThere, { ...proof.timestamp, text }, now);
    },
  };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

/** All secrets and signatures are tried, so that the time taken does not tell which one fits. */
function anyFits(
  given: readonly Buffer[],
  secrets: readonly string[],
  hash: Hash,
  chunks: readonly Chunk[],
  key: "text" | "base64" | "whsec",
): boolean {
  let fits = false;
  for (const secret of secrets) {
    const made = keyOf(secret, key);
    // What holds no key, as a secret that a page has masked, would let anybody sign.
    if (made.length === 0) continue;
    const expected = hmacOf(hash, made, chunks);
    for (const one of given) {
      if (one.length === expected.length && timingSafeEqual(one, expected)) fits = true;
    }
  }
  return fits;
}

function hmacOf(hash: Hash, key: string | Buffer, chunks: readonly Chunk[]): Buffer {
  const hmac = createHmac(hash, key);
  for (const chunk of chunks) hmac.update(chunk);
  return hmac.digest();
}

function keyOf(secret: string, key: "text" | "base64" | "whsec"): string | Buffer {
  if (key === "text") return secret;
  return Buffer.from(key === "whsec" ? secret.replace(/^whsec_/, "") : secret, "base64");
}

function bytesOf(body: Sent["body"]): Uint8Array {
  return typeof body === "string" ? Buffer.from(body) : body;
}
