import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { processPending } from "@/lib/ingest/process-pending";
import { saveFields } from "@/lib/ingest/watch/save-fields";
import { providerBySlug } from "@/lib/providers/registry";
import { randomCredential } from "@/lib/settings/store/credential";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type DemoStream, planDemo } from "./demo-plan";
import { IN_DEMO } from "./registry";
import type { SimulatedRequest } from "./types";

export type FillOptions = {
  readonly now: number;
  readonly days: number;
  readonly messages: number;
  /** Told of every step: providers stored, then items processed, of how many. */
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
  const filled: FilledEndpoint[] = [];
  // One stream at a time is held in memory: a whole history would keep the collector busy.
  for (const stream of planDemo({ ...options, timeZone })) {
    filled.push(await storeStream(db, stream));
    options.onProgress?.("storing", filled.length, IN_DEMO.length);
  }
  const items = filled.reduce((sum, endpoint) => sum + endpoint.items, 0);
  const requests = filled.reduce((sum, endpoint) => sum + endpoint.requests, 0);
  const ids = filled.map(({ id }) => id);
  // What waited before is processed along with it, and is no part of the total.
  await processAll(db, ids, (done) =>
    options.onProgress?.("processing", Math.min(done, items), items),
  );
  for (const { id, campaigns } of filled) await nameCampaigns(db, id, campaigns);
  // All invented vendors reach the same invented people.
  const spaceId = randomUUID();
  await db.identitySpace.createMany({ data: ids.map((endpointId) => ({ endpointId, spaceId })) });
  return { endpoints: filled.map(({ id, name }) => ({ id, name })), requests, items };
}

type FilledEndpoint = {
  readonly id: string;
  readonly name: string;
  readonly requests: number;
  readonly items: number;
  /** Names of campaigns whose ids say nothing. */
  readonly campaigns: ReadonlyMap<string, string>;
};

async function storeStream(db: Db, stream: DemoStream): Promise<FilledEndpoint> {
  const id = await createDemoEndpoint(db, stream);
  const { name, requests } = stream;
  const campaigns = new Map<string, string>();
  let items = 0;
  for (let start = 0; start < requests.length; start += CHUNK) {
    const chunk = requests.slice(start, start + CHUNK);
    await insertRequests(
      db,
      chunk.map((request) => storable(request, id)),
    );
    for (const { campaign } of chunk.flatMap((request) => request.items)) {
      items += 1;
      if (campaign && campaign.id !== campaign.name) campaigns.set(campaign.id, campaign.name);
    }
  }
  return { id, name, requests: requests.length, items, campaigns };
}

async function checkReady(db: Db): Promise<string> {
  const existing = await db.endpoint.findFirst({ where: { demo: true } });
  if (existing) {
    throw new PushlensError(
      "conflict",
      "There is demo data already. Remove it first, in Settings under Data or with: npm run pushlens -- demo --remove",
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
  await saveFields(db);
}

/** Gives names to campaigns whose ids say nothing, as people would by hand or by CSV. */
async function nameCampaigns(
  db: Db,
  endpointId: string,
  campaigns: ReadonlyMap<string, string>,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO campaign_name (campaign_id, name)
    SELECT c.id, n.name FROM campaign c
    JOIN unnest(${[...campaigns.keys()]}::text[], ${[...campaigns.values()]}::text[])
      AS n (vendor_id, name) USING (vendor_id)
    WHERE c.endpoint_id = ${endpointId}::uuid
    ON CONFLICT (campaign_id) DO NOTHING`;
}
