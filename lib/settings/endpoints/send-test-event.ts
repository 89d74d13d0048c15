import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { type EndpointRecord, findEndpointById } from "@/lib/endpoints/find-endpoint";
import { providerOf } from "@/lib/endpoints/provider-of";
import { receive } from "@/lib/ingest/door/receive";
import { newRequestId } from "@/lib/ingest/door/request-ids";
import { type ItemFate, inspectRequests } from "@/lib/ingest/read/inspect-requests";
import { loadRequests } from "@/lib/ingest/read/stored-request";
import { TEST_HEADER } from "@/lib/ingest/test-marker";
import { canProve, type Provider, proofHeaders } from "@/lib/providers/types";
import { sayStored } from "@/lib/words/say-again";
import { endpointNotFound } from "./change-endpoint";
import { hookUrl } from "./hook-url";

export const sendTestEventSchema = z.object({ id: z.guid() });

/** What became of a test event. */
export type SentTestEvent = {
  /** The request, for the inspector; null where it waits outside the database. */
  readonly request: string | null;
  readonly received: number;
  /** From sending to committed, and to processed; null where that took longer than we looked. */
  readonly receivedMs: number;
  readonly processedMs: number | null;
  readonly fates: readonly ItemFate[];
};

const PATIENCE_MS = 6_000;
const LOOK_EVERY_MS = 100;

/**
 * Sends a provider's own kind of event through the same `receive` as its webhooks, with the
 * endpoint's secret, marked as a test: it is read and left out of all numbers. Admins only.
 */
export async function sendTestEvent(
  input: z.infer<typeof sendTestEventSchema>,
): Promise<SentTestEvent> {
  const actor = await requireAdmin();
  const { id } = sendTestEventSchema.parse(input);
  const endpoint = await findEndpointById(id);
  const provider = endpoint && providerOf(endpoint);
  if (!endpoint || !provider) throw endpointNotFound();
  const began = Date.now();
  // Not one of uuid's own time, which never goes back: whoever looks for the request does so from its time on.
  const marker = newRequestId(began);
  const { headers, body } = testRequest(endpoint, provider, marker, began);
  const { received } = await receive(
    {
      method: "POST",
      token: null,
      headers,
      query: "",
      readBody: async () => Buffer.from(body),
    },
    // What only the vendor can sign is admitted as what it is: ours.
    async () => (canProve(provider) ? endpoint : { ...endpoint, secrets: [] }),
  );
  const receivedMs = Date.now() - began;
  const subject = { kind: "endpoint", id, name: endpoint.name };
  await db().$transaction((tx) => recordAudit(tx, { actor, action: "endpoint.tested", subject }));
  const seen = await watch(id, marker, began);
  return { received, receivedMs, ...seen };
}

/** The request as the vendor would send it, proven by the endpoint's newest secret. */
function testRequest(endpoint: EndpointRecord, provider: Provider, marker: string, now: number) {
  const { headers, body } = provider.example(now);
  const secret = endpoint.secrets[0]?.plain() ?? null;
  const proven = proofHeaders(provider, { url: hookUrl(""), body }, secret, now);
  return { headers: { ...headers, ...proven, [TEST_HEADER]: marker }, body };
}

type Seen = Pick<SentTestEvent, "request" | "processedMs" | "fates">;

/** Waits until the worker has processed the request, or for as long as somebody would look. */
async function watch(endpointId: string, marker: string, began: number): Promise<Seen> {
  let request: string | null = null;
  while (Date.now() - began < PATIENCE_MS) {
    request ??= await findRequest(endpointId, marker);
    const waits =
      !request || (await db().pendingRequest.findUnique({ where: { requestId: request } }));
    if (request && !waits) {
      const processedMs = Date.now() - began;
      const stored = await loadRequests(db(), [request]);
      const fates = (await inspectRequests(db(), stored, new Set())).get(request) ?? [];
      return { request, processedMs, fates: fates.map(toldTo) };
    }
    await sleep(LOOK_EVERY_MS);
  }
  return { request, processedMs: null, fates: [] };
}

/** Why it is in quarantine, as it is said to the reader. */
function toldTo(fate: ItemFate): ItemFate {
  return fate.fate === "quarantined" ? { ...fate, detail: sayStored(fate.detail) } : fate;
}

async function findRequest(endpointId: string, marker: string): Promise<string | null> {
  const found = await db().webhookRequest.findFirst({
    where: {
      endpointId,
      id: { gte: `${marker.slice(0, 14)}0000-0000-000000000000` },
      headers: { path: [TEST_HEADER], equals: marker },
    },
    select: { id: true },
  });
  return found?.id ?? null;
}
