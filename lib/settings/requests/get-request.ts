import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Viewer } from "@/lib/auth/session";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { currentProviders } from "@/lib/facts/sources";
import { keptHeaders, keptQuery } from "@/lib/ingest/door/redact";
import { type ItemFate, inspectRequests } from "@/lib/ingest/read/inspect-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import type { Provider, Question, RawRequest } from "@/lib/providers/types";
import { type ExpectedSecret, expectedSecret } from "./expected-secret";
import { prettyJson } from "./pretty-json";
import { requestCurl } from "./request-curl";

/** A body as text, never as anything else; cut where it is long. */
export type ShownBody = {
  readonly raw: string;
  /** Null where it is no JSON as a whole. */
  readonly pretty: string | null;
  readonly cut: boolean;
  /** A command that sends it again. */
  readonly curl: string | null;
};

/** One request with everything that is known of it. */
export type RequestDetail = {
  readonly id: string;
  readonly endpoint: {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
  } | null;
  readonly receivedAt: Date;
  readonly method: string;
  readonly query: string;
  readonly cause: string | null;
  /** What the vendor's adapter says of why it was refused; null for nothing. */
  readonly detail: string | null;
  /** What it asks a person to do at the vendor's; null for nothing. */
  readonly question: Question | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes; null where the body was not read, or is no longer kept. */
  readonly size: number | null;
  readonly items: number;
  readonly fates: readonly ItemFate[];
  /** What may be told of the secrets that would be accepted. */
  readonly secrets: readonly ExpectedSecret[];
  /** Whether there is a body to be shown; it is personal data, so it is asked for apart. */
  readonly hasBody: boolean;
  readonly body: ShownBody | null;
};

const MOST_SHOWN = 65_536;
const AUDITED_FOR = 3_600_000;
const MAX_ITEMS_SHOWN = 50_000;

/** One request, received or refused; null where there is none. `body` shows it, and is audited. Admins only. */
export async function getRequest(id: string, body: boolean): Promise<RequestDetail | null> {
  const viewer = await requireAdmin();
  if (!z.guid().safeParse(id).success) return null;
  const detail = (await receivedRequest(id, body)) ?? (await refusedRequest(id, body));
  if (detail?.body) await auditOpening(viewer, id);
  return detail;
}

/** A request's whole body, for a download; audited. Admins only. */
export async function downloadBody(id: string): Promise<Uint8Array> {
  const viewer = await requireAdmin();
  const known = z.guid().safeParse(id).success;
  const received = known
    ? await db().webhookRequest.findUnique({ where: { id }, select: { body: true } })
    : null;
  if (!received?.body)
    throw new PushlensError("not_found", "There is no such request, or its body is not kept.");
  await auditOpening(viewer, id);
  return received.body;
}

/** Opening a body again within the hour is the same opening. */
async function auditOpening(viewer: Viewer, id: string): Promise<void> {
  const action = "personal_data.revealed";
  const known = await db().auditEntry.findFirst({
    where: {
      action,
      actorId: viewer.userId,
      subjectId: id,
      at: { gt: new Date(Date.now() - AUDITED_FOR) },
    },
    select: { seq: true },
  });
  if (known) return;
  const subject = { kind: "request", id, name: null };
  await db().$transaction((tx) => recordAudit(tx, { actor: viewer, action, subject }));
}

async function receivedRequest(id: string, body: boolean): Promise<RequestDetail | null> {
  const row = await db().webhookRequest.findUnique({
    where: { id },
    omit: { body: true },
  });
  if (!row) return null;
  const [stored] = await loadRequests(db(), [id]);
  const pending = await db().pendingRequest.findUnique({ where: { requestId: id } });
  const fates =
    stored && row.itemCount <= MAX_ITEMS_SHOWN
      ? ((await inspectRequests(db(), [stored], new Set(pending ? [id] : []))).get(id) ?? [])
      : [];
  const { endpoint, secrets, provider } = await endpointOf(row.endpointId);
  // Requests of before they were stored so may lie there whole.
  const headers = keptHeaders(
    z.record(z.string(), z.string()).parse(row.headers),
    provider ?? undefined,
  );
  const query = keptQuery(row.query, provider ?? undefined);
  return {
    id,
    endpoint,
    receivedAt: row.receivedAt,
    method: "POST",
    query,
    cause: null,
    detail: null,
    question: questionOf(provider, stored && { ...stored, headers }),
    headers,
    size: stored?.body.length ?? null,
    items: row.itemCount,
    fates,
    secrets,
    hasBody: stored !== undefined,
    body:
      stored && body ? shown(stored.body, stored.body.length, { headers, query }, provider) : null,
  };
}

async function refusedRequest(id: string, body: boolean): Promise<RequestDetail | null> {
  const row = await db().refusedRequest.findUnique({ where: { id } });
  if (!row) return null;
  const { endpoint, secrets, provider } = await endpointOf(row.endpointId);
  const headers = z.record(z.string(), z.string()).parse(row.headers);
  return {
    id,
    endpoint,
    receivedAt: row.receivedAt,
    method: row.method,
    query: row.query,
    cause: row.cause,
    detail: row.detail,
    question: null,
    headers,
    size: row.size,
    items: 0,
    fates: [],
    secrets,
    hasBody: row.body !== null && row.body.length > 0,
    body:
      row.body && body ? shown(row.body, row.size ?? 0, { headers, query: "" }, provider) : null,
  };
}

function questionOf(provider: Provider | null, request: RawRequest | undefined): Question | null {
  return request === undefined ? null : (provider?.asks?.([request]) ?? null);
}

async function endpointOf(id: string) {
  const found = await db().endpoint.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      provider: true,
      sourceId: true,
      credentials: {
        where: { purpose: "secret", endedAt: null },
        select: { ending: true, encrypted: true },
      },
    },
  });
  if (!found) return { endpoint: null, secrets: [], provider: null };
  const { credentials, sourceId, ...endpoint } = found;
  const provider = (await currentProviders(db(), [found]))({ provider: found.provider, sourceId });
  return { endpoint, secrets: credentials.map((one) => expectedSecret(one, id)), provider };
}

function shown(
  body: Uint8Array,
  size: number,
  request: { readonly headers: Record<string, string>; readonly query: string },
  provider: Provider | null,
): ShownBody {
  const text = new TextDecoder().decode(body);
  const whole = size <= body.length;
  const fits = whole && text.length <= MOST_SHOWN;
  return {
    raw: text.slice(0, MOST_SHOWN),
    pretty: whole ? (prettyJson(text, MOST_SHOWN)?.slice(0, MOST_SHOWN) ?? null) : null,
    cut: !fits,
    curl: whole ? requestCurl({ ...request, body: fits ? text : null }, provider) : null,
  };
}
