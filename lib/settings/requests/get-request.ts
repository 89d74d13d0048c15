import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Viewer } from "@/lib/auth/session";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { bodyOf } from "@/lib/facts/body-sql";
import { currentProviders } from "@/lib/facts/sources";
import { keptHeaders, keptQuery } from "@/lib/ingest/door/redact";
import type { Provider } from "@/lib/providers/types";
import { beside } from "@/lib/settings/store/beside/beside";
import type { RequestRead } from "@/lib/settings/store/beside/read-request";
import { type ExpectedSecret, expectedSecret } from "./expected-secret";
import { requestCurl } from "./request-curl";
import { type ShownText, shownText } from "./shown-text";

/** A body as text, never as anything else; cut where it is long. */
export type ShownBody = ShownText & {
  /** A command that sends it again. */
  readonly curl: string | null;
};

/** One request with everything that is known of it. */
export type RequestDetail = Pick<RequestRead, "fates" | "counts" | "question"> & {
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
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes; null where the body was not read, or is no longer kept. */
  readonly size: number | null;
  readonly items: number;
  /** How its endpoint's requests prove themselves today; null where none is known. */
  readonly prover: Pick<Provider, "label" | "secretLabel" | "proof"> | null;
  /** What may be told of the secrets that would be accepted. */
  readonly secrets: readonly ExpectedSecret[];
  /** Whether there is a body to be shown; it is personal data, so it is asked for apart. */
  readonly hasBody: boolean;
  readonly body: ShownBody | null;
};

const AUDITED_FOR = 3_600_000;

const sizeSchema = z.array(z.object({ size: z.number().nullable() }));

const BODY = Prisma.raw(bodyOf("r"));

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
  const body = z.guid().safeParse(id).success ? await beside("body", id) : null;
  if (!body) throw new PushlensError("not_found", words("requests")("bodyGone"));
  await auditOpening(viewer, id);
  return body;
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
  const sizes = await db()
    .$queryRaw`SELECT octet_length(${BODY}) AS size FROM webhook_request r WHERE id = ${id}::uuid`;
  const size = sizeSchema.parse(sizes)[0]?.size ?? null;
  const toRead = { bytes: size ?? 0, items: row.itemCount };
  const read = size === null ? null : await beside("request", { id, text: body }, toRead);
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
    headers,
    size,
    items: row.itemCount,
    fates: read?.fates ?? [],
    counts: read?.counts ?? {},
    question: read?.question ?? null,
    secrets,
    prover: provider,
    hasBody: read !== null,
    body: read?.text ? shown(read.text, true, { headers, query }, provider) : null,
  };
}

async function refusedRequest(id: string, body: boolean): Promise<RequestDetail | null> {
  const row = await db().refusedRequest.findUnique({ where: { id } });
  if (!row) return null;
  const { endpoint, secrets, provider } = await endpointOf(row.endpointId);
  const headers = z.record(z.string(), z.string()).parse(row.headers);
  const size = row.size ?? 0;
  const text = row.body && body ? shownText(row.body, size) : null;
  const isWhole = size <= (row.body?.length ?? 0);
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
    counts: {},
    secrets,
    prover: provider,
    hasBody: row.body !== null && row.body.length > 0,
    body: text && shown(text, isWhole, { headers, query: "" }, provider),
  };
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
  text: ShownText,
  isWhole: boolean,
  request: { readonly headers: Record<string, string>; readonly query: string },
  provider: Provider | null,
): ShownBody {
  const body = text.cut ? null : text.raw;
  return { ...text, curl: isWhole ? requestCurl({ ...request, body }, provider) : null };
}
