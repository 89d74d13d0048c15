import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { processPending } from "@/lib/ingest/process";
import { insertRequests, type NewRequest } from "@/lib/ingest/store-requests";
import { providerBySlug } from "@/lib/providers/registry";
import { randomCredential } from "@/lib/settings/store/credential";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type DemoStream, planDemo } from "./demo-plan";
import type { SimulatedRequest } from "./types";

export type FillOptions = {
  readonly now: number;
  readonly days: number;
  readonly messages: number;
  /** Told of every step: items so far, of how many. */
  readonly onProgress?: (step: "storing" | "processing", done: number, total: number) => void;
};

/** What the demo put in. */
export type FilledDemo = {
  readonly endpoints: readonly { readonly id: string; readonly name: string }[];
  readonly requests: number;
  readonly items: number;
};

const CHUNK = 2_000;
const PROCESSORS = 2;
const LIMITS = { maxItems: 6_000, maxRequests: 4_000 };

/**
 * Fills an invented history: requests stored as they would have come in, then processed by the
 * real pipeline. Throws `conflict` where demo data is there already or setup is not done.
 */
export async function fillDemo(db: Db, options: FillOptions): Promise<FilledDemo> {
  const timeZone = await checkReady(db);
  const streams = [...planDemo({ ...options, timeZone })];
  const total = itemsOf(streams.flatMap(({ requests }) => requests));
  const endpoints: { id: string; name: string; stream: DemoStream }[] = [];
  let stored = 0;
  for (const stream of streams) {
    const id = await createDemoEndpoint(db, stream);
    endpoints.push({ id, name: stream.name, stream });
    for (let start = 0; start < stream.requests.length; start += CHUNK) {
      const chunk = stream.requests.slice(start, start + CHUNK);
      await insertRequests(
        db,
        chunk.map((request) => storable(request, id)),
      );
      stored += itemsOf(chunk);
      options.onProgress?.("storing", stored, total);
    }
  }
  const ids = endpoints.map(({ id }) => id);
  await processAll(db, ids, (done) => options.onProgress?.("processing", done, total));
  for (const { id, stream } of endpoints) await nameCampaigns(db, id, stream.requests);
  const requests = streams.reduce((sum, stream) => sum + stream.requests.length, 0);
  return { endpoints: endpoints.map(({ id, name }) => ({ id, name })), requests, items: total };
}

async function checkReady(db: Db): Promise<string> {
  const existing = await db.endpoint.findFirst({ where: { demo: true } });
  if (existing) {
    throw new PushlensError(
      "conflict",
      "There is demo data already. Remove it first: npm run pushlens -- demo --remove",
    );
  }
  const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
  if (workspace) return workspace.timeZone;
  throw new PushlensError(
    "conflict",
    "The workspace is not set up yet, and its time zone shapes the numbers. Start Pushlens, finish the setup in the browser, then run this again.",
  );
}

/** Its token and secret are random and shown to nobody: only this history is ever in it. */
async function createDemoEndpoint(db: Db, stream: DemoStream): Promise<string> {
  const isRequired = providerBySlug(stream.slug)?.proof.required === true;
  return await db.$transaction(async (tx) => {
    const { id } = await insertEndpoint(tx, {
      name: stream.name,
      provider: stream.slug,
      demo: true,
      ...(isRequired ? { secret: randomCredential() } : {}),
    });
    const createdAt = new Date(stream.requests[0]?.at ?? Date.now());
    await tx.endpoint.update({ where: { id }, data: { createdAt } });
    return id;
  });
}

function storable(request: SimulatedRequest, endpointId: string): NewRequest {
  return {
    id: uuidv7({ msecs: request.at }),
    endpointId,
    receivedAt: request.at,
    headers: request.headers,
    query: "",
    body: Buffer.from(request.body),
    itemCount: request.items.length,
  };
}

/** Processes until nothing of the endpoints waits; a worker that runs beside it may help. */
async function processAll(
  db: Db,
  endpointIds: string[],
  onDone: (items: number) => void,
): Promise<void> {
  let done = 0;
  const drain = async () => {
    for (;;) {
      const { requests, items } = await processPending(db, LIMITS);
      done += items;
      onDone(done);
      if (requests === 0) return;
    }
  };
  await Promise.all(Array.from({ length: PROCESSORS }, drain));
  const where = { endpointId: { in: endpointIds } };
  // What another worker holds is skipped above; it is nearly done.
  while ((await db.pendingRequest.count({ where })) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drain();
  }
}

/** Gives names to campaigns whose ids say nothing, as people would by hand or by CSV. */
async function nameCampaigns(
  db: Db,
  endpointId: string,
  requests: readonly SimulatedRequest[],
): Promise<void> {
  const names = new Map<string, string>();
  for (const { items } of requests) {
    for (const { campaign } of items) if (campaign) names.set(campaign.id, campaign.name);
  }
  const opaque = [...names].filter(([id, name]) => id !== name);
  const ids = opaque.map(([id]) => id);
  const labels = opaque.map(([, name]) => name);
  await db.$executeRaw`
    INSERT INTO campaign_name (campaign_id, name)
    SELECT c.id, n.name FROM campaign c
    JOIN unnest(${ids}::text[], ${labels}::text[]) AS n (vendor_id, name) USING (vendor_id)
    WHERE c.endpoint_id = ${endpointId}::uuid
    ON CONFLICT (campaign_id) DO NOTHING`;
}

function itemsOf(requests: readonly SimulatedRequest[]): number {
  return requests.reduce((sum, { items }) => sum + items.length, 0);
}
