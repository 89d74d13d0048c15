import { hash, timingSafeEqual } from "node:crypto";
import { confirmEndpoint, findEndpoint } from "@/lib/endpoints/find-endpoint";
import { providerOf } from "@/lib/endpoints/provider-of";
import type { EndpointRecord } from "@/lib/endpoints/read-endpoints";
import { touchCredential } from "@/lib/endpoints/touch-credential";
import { env } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { isTest } from "@/lib/ingest/test-marker";
import {
  type ArrivedRequest,
  BodyError,
  type HookReply,
  type Provider,
  type RawRequest,
  secretIn,
  type Unproven,
} from "@/lib/providers/types";
import { type BodyLease, leaseBody } from "./body-budget";
import { countItems } from "./count-items";
import { limitRate } from "./rate-limit";
import { keptHeaders, keptQuery } from "./redact";
import { sampleRefused } from "./refused-requests";
import { countRejection, type RejectionCause } from "./rejections";
import { newRequestId } from "./request-ids";
import { storeRequest } from "./store-requests";

/** A hook request without its body. Header names are lower case. */
export type HookHead = {
  readonly method: string;
  readonly token: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The URL's query, without `?`. */
  readonly query: string;
};

/** One hook request, whatever door it came through. */
export type HookRequest = HookHead & {
  /** Reads the decoded body; throws `too_large` beyond the limit (bytes). */
  readonly readBody: (limit: number, take: BodyLease["take"]) => Promise<Uint8Array>;
};

/** What a 200 says: so many items are on disk. */
export type Receipt = { readonly received: number };

class Refusal extends PushlensError {
  readonly rejection: RejectionCause;
  /** What an admin may read, and whoever sent it may not. */
  readonly detail: string | null;
  constructor(rejection: RejectionCause, error: PushlensError, detail: string | null = null) {
    super(error.code, error.message, error.retryAfter);
    this.rejection = rejection;
    this.detail = detail;
  }
}

const NO_DIGEST = Buffer.alloc(32);
/** The endpoint that a request is for; null where there is none. */
export type FindEndpoint = (request: HookHead) => Promise<EndpointRecord | null>;

const byToken: FindEndpoint = async (request) => {
  const { token, method } = request;
  if (token === null) return null;
  const found = await findEndpoint(token);
  // Memory may admit a request, but never refuse it: what changed just now may not be heard of yet.
  if (found && (method !== "POST" || isAdmitted(found, request))) return found;
  return MEANT.has(method) ? await confirmEndpoint(token) : found;
};

/** Methods by which some vendor delivers, or asks whether the URL is right. */
const MEANT: ReadonlySet<string> = new Set(["POST", "GET", "HEAD", "OPTIONS"]);

function isAdmitted(endpoint: EndpointRecord, request: HookHead): boolean {
  try {
    admitted.set(request, checkHead(endpoint, request));
    return true;
  } catch {
    return false;
  }
}

/** What was found out of a request while its endpoint was looked for, so that no digest is made twice. */
const admitted = new WeakMap<HookHead, Admitted>();

/**
 * Takes a provider's request: finds the endpoint, checks its secret, size and form, stores it raw
 * and answers. Resolves only once the request is committed to disk. Throws PushlensError in the
 * order 405, 401, 403, 429, 408, 413, 401, 400, 503; every refusal is counted with its cause.
 */
export async function receive(
  request: HookRequest,
  find: FindEndpoint = byToken,
): Promise<Receipt> {
  const { received } = await countingRefusals(request, find, (endpoint, receivedAt, seen) =>
    receiveAt(endpoint, request, receivedAt, seen),
  );
  return { received };
}

/**
 * Answers whatever comes to a hook's URL: a delivery, as `receive` does, with the answer that its vendor
 * wants; or the question of a vendor that looks whether the URL is right. Throws as `receive` does.
 */
export function answerHook(request: HookRequest, find: FindEndpoint = byToken): Promise<HookReply> {
  let busyStatus: Provider["busyStatus"];
  const reply = countingRefusals(request, find, async (endpoint, receivedAt, seen) => {
    busyStatus = endpoint ? providerOf(endpoint)?.busyStatus : undefined;
    const asked = handshakeOf(endpoint, request);
    if (asked) return asked;
    const { received, provider } = await receiveAt(endpoint, request, receivedAt, seen);
    return (
      provider.reply ?? { status: 200, text: JSON.stringify({ received }), headers: JSON_TYPE }
    );
  });
  return reply.catch((error: unknown) => {
    const isBusy = error instanceof PushlensError && error.code === "unavailable";
    if (!isBusy || busyStatus === undefined) throw error;
    throw new PushlensError("rate_limited", error.message, error.retryAfter);
  });
}

const JSON_TYPE = { "Content-Type": "application/json" } as const;

/** The answer to a vendor's question; null where it is none, or the source asks nothing. */
function handshakeOf(endpoint: EndpointRecord | null, request: HookHead): HookReply | null {
  if (request.method === "POST" || !endpoint || request.token === null) return null;
  const reply = providerOf(endpoint)?.handshake?.(request, request.token) ?? null;
  if (reply && endpoint.disabled) throw disabled();
  return reply;
}

/**
 * The checks of `receive` that need no body, for a stream before it sends any. Gives the endpoint;
 * throws PushlensError, and counts the refusal, where its requests would be refused.
 */
export function admit(request: HookHead, find: FindEndpoint = byToken): Promise<EndpointRecord> {
  return countingRefusals(request, find, async (endpoint) => checkHead(endpoint, request).endpoint);
}

/** What was read of a request, for the sample that is kept where it is refused. */
type Seen = { body: Uint8Array | null };

async function countingRefusals<T>(
  request: HookHead,
  find: FindEndpoint,
  work: (endpoint: EndpointRecord | null, receivedAt: number, seen: Seen) => Promise<T>,
): Promise<T> {
  const receivedAt = Date.now();
  const seen: Seen = { body: null };
  let endpoint: EndpointRecord | null = null;
  try {
    endpoint = await find(request);
    return await work(endpoint, receivedAt, seen);
  } catch (error) {
    const refusal = endpoint?.isRemembered ? unlessRemembered(error) : asRefusal(error);
    if (refusal) keepRefusal(endpoint, refusal, receivedAt, request, seen);
    throw refusal ?? error;
  }
}

function keepRefusal(
  endpoint: EndpointRecord | null,
  refusal: PushlensError,
  at: number,
  { method, token, headers, query }: HookHead,
  { body }: Seen,
): void {
  const endpointId = endpoint?.id ?? null;
  const cause = causeOf(refusal);
  const detail = refusal instanceof Refusal ? refusal.detail : null;
  countRejection(endpointId, cause, at);
  sampleRefused({ endpointId, cause, at, method, token, headers, query, body, detail });
}

type Admitted = {
  readonly endpoint: EndpointRecord;
  readonly provider: Provider;
  /** The id of the secret in the header; null where none is needed. */
  readonly byHeader: string | null;
};

function checkHead(endpoint: EndpointRecord | null, request: HookHead): Admitted {
  const provider = endpoint ? providerOf(endpoint) : null;
  if (!(provider?.methods ?? POST).includes(request.method)) throw notAllowed(provider);
  const byHeader = proveByHeader(endpoint, provider, request);
  if (!endpoint || !provider) throw unauthorized("unknown_token");
  if (endpoint.disabled) throw disabled();
  return { endpoint, provider, byHeader };
}

const POST: readonly string[] = ["POST"];

/** A vendor's question that is not answered is told as one: nothing else says what is wrong with it. */
function notAllowed(provider: Provider | null): PushlensError {
  const error = new PushlensError("method_not_allowed", "Send webhooks with POST.");
  if (!provider?.handshake) return error;
  const detail =
    "It asked whether the URL is right, but not as this vendor does, or with another token than this endpoint's. Where the vendor wants a verify token, enter the last part of the endpoint's URL. Events come with POST.";
  return new Refusal("method_not_allowed", error, detail);
}

function disabled(): PushlensError {
  const message = "This endpoint is disabled. An admin can enable it.";
  return new PushlensError("endpoint_disabled", message);
}

async function receiveAt(
  found: EndpointRecord | null,
  request: HookRequest,
  receivedAt: number,
  seen: Seen,
): Promise<Receipt & { readonly provider: Provider }> {
  const known = admitted.get(request);
  const head = known && known.endpoint === found ? known : checkHead(found, request);
  const { endpoint, provider, byHeader } = head;
  await limitRate(endpoint.id, endpoint.rateLimit);
  const lease = leaseBody(endpoint.id);
  try {
    const body = await request.readBody(endpoint.maxBodyBytes, lease.take);
    seen.body = body;
    const raw: RawRequest = { headers: request.headers, query: request.query, body };
    // Most prove themselves by a header: for them nothing is made of the request.
    const bySignature =
      provider.proof.kind === "signature"
        ? await proveBySignature(endpoint, provider, arrivedOf(request, raw), {
            token: request.token,
            receivedAt,
          })
        : null;
    const secretId = bySignature ?? byHeader;
    const itemCount = await countItems(provider, raw, endpoint.definition);
    await store(endpoint, provider, raw, receivedAt, itemCount);
    // A test says nothing of what the vendor still uses.
    if (!isTest(raw)) {
      touchCredential(endpoint.tokenId);
      if (secretId) touchCredential(secretId);
    }
    return { received: itemCount, provider };
  } finally {
    lease.release();
  }
}

/** With the URL as the vendor was given it, which some sign. */
function arrivedOf({ method, token, query }: HookHead, raw: RawRequest): ArrivedRequest {
  const path = `${env().PUSHLENS_URL}/api/hooks/${token ?? ""}`;
  return { ...raw, method, url: query === "" ? path : `${path}?${query}` };
}

function unauthorized(cause: RejectionCause): Refusal {
  const message =
    "The token in the URL or the secret is not right. Check both in Settings, Endpoints.";
  return new Refusal(cause, new PushlensError("unauthorized", message));
}

/**
 * Compares the header that the provider proves itself with against all active secrets. Does the
 * same work for an unknown token, so that the time does not tell. Gives the id of the secret.
 */
function proveByHeader(
  endpoint: EndpointRecord | null,
  provider: Provider | null,
  request: HookHead,
): string | null {
  const proof = provider?.proof;
  const header = proof?.kind === "header" ? proof.header : "authorization";
  const came = request.headers[header] ?? "";
  const digest = hash("sha256", proof?.kind === "header" ? secretIn(proof, came) : came, "buffer");
  const secrets = endpoint?.secrets.length ? endpoint.secrets : [{ id: null, digest: NO_DIGEST }];
  let proven: string | null = null;
  for (const secret of secrets) if (timingSafeEqual(secret.digest, digest)) proven = secret.id;
  if (!endpoint || proof?.kind !== "header") return proven;
  const needed = proof.required || endpoint.secrets.length > 0;
  if (needed && proven === null) throw unauthorized("wrong_secret");
  return proven;
}

/** Gives the id of the secret that the body is signed with; null where none is needed. */
async function proveBySignature(
  endpoint: EndpointRecord,
  provider: Provider,
  raw: ArrivedRequest,
  { token, receivedAt }: Pick<HookHead, "token"> & { readonly receivedAt: number },
): Promise<string | null> {
  const { proof } = provider;
  const needed = proof.required || endpoint.secrets.length > 0;
  if (proof.kind !== "signature" || !needed) return null;
  const signerOf = (known: EndpointRecord | null) =>
    known?.secrets.find((secret) => proof.verify(raw, [secret.plain()], receivedAt));
  const known = signerOf(endpoint);
  if (known) return known.id;
  const current = token === null ? endpoint : await confirmEndpoint(token);
  const signer = signerOf(current);
  if (signer) return signer.id;
  const secrets = (current ?? endpoint).secrets.map((secret) => secret.plain());
  throw unproven(proof.explain?.(raw, secrets, receivedAt) ?? null);
}

/** What is answered where no secret fits: to come again, where it may be right. */
function unproven(why: Unproven | null): Refusal {
  if (why?.again) {
    const message =
      "The certificate that this is signed with is not known here yet, so it is not acknowledged. Send it again.";
    const error = new PushlensError("unavailable", message, 60);
    return new Refusal("missing_certificate", error, why.detail);
  }
  const message =
    "The signature does not fit the body, its secret or the time. Check the signing secret in Settings, Endpoints.";
  const error = new PushlensError("unauthorized", message);
  return new Refusal("bad_signature", error, why?.detail ?? null);
}

async function store(
  endpoint: EndpointRecord,
  provider: Provider,
  raw: RawRequest,
  receivedAt: number,
  itemCount: number,
): Promise<void> {
  try {
    await storeRequest({
      id: newRequestId(receivedAt),
      endpointId: endpoint.id,
      receivedAt,
      headers: keptHeaders(raw.headers, provider),
      query: keptQuery(raw.query, provider),
      body: raw.body,
      itemCount,
    });
  } catch {
    const message = "The request could not be stored, so it is not acknowledged. Send it again.";
    throw new PushlensError("unavailable", message, 5);
  }
}

function asRefusal(error: unknown): PushlensError | null {
  if (error instanceof PushlensError) return error;
  if (error instanceof BodyError) return new PushlensError(error.code, error.message);
  return null;
}

/** What the endpoint's settings of before the start would refuse is to come again. */
function unlessRemembered(error: unknown): PushlensError | null {
  const refusal = asRefusal(error);
  if (refusal?.code !== "unauthorized" && refusal?.code !== "too_large") return refusal;
  const message = "The endpoint could not be read yet. Nothing of this was stored: send it again.";
  return new PushlensError("unavailable", message, 5);
}

function causeOf(error: PushlensError): RejectionCause {
  return error instanceof Refusal ? error.rejection : error.code;
}
