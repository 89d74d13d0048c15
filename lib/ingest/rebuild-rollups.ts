import type { Db, Tx } from "@/lib/db";
import { providerBySlug } from "@/lib/providers/registry";
import type { Provider } from "@/lib/providers/types";
import { contributeEvent, contributeMessage } from "./contribution";
import { NIL_ID } from "./identity";
import { ownFacts } from "./lock";
import { RollupDelta } from "./rollup-delta";
import { rollupEventsAfter } from "./upsert-events";
import { messagesAfter } from "./upsert-messages";
import { writeRollups } from "./write-rollups";

const PAGE = 5_000;
const TRANSACTION = { timeout: 6 * 3_600_000, maxWait: 60_000 };

/**
 * Computes all rollups anew in a zone, from messages and events, in one transaction: workers
 * pause, receiving goes on, and pages show the old numbers until it commits.
 */
export async function rebuildRollups(db: Db, zone: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await ownFacts(tx);
    const providers = await providersByEndpoint(tx);
    await tx.$executeRawUnsafe("DELETE FROM rollup");
    await tx.$executeRawUnsafe("DELETE FROM breakdown_rollup");
    await addMessages(tx, zone, providers);
    await addEvents(tx, zone);
    await tx.workspace.updateMany({ data: { rollupZone: zone } });
  }, TRANSACTION);
}

/** Rebuilds the rollups where the workspace's zone is no longer that of the rollups. */
export async function followZone(db: Db): Promise<boolean> {
  const workspace = await db.workspace.findFirst();
  if (!workspace || workspace.timeZone === workspace.rollupZone) return false;
  await rebuildRollups(db, workspace.timeZone);
  return true;
}

/** Every endpoint's provider, by the endpoint's id. */
export async function providersByEndpoint(tx: Tx): Promise<Map<string, Provider>> {
  const endpoints = await tx.endpoint.findMany({ select: { id: true, provider: true } });
  const found = new Map<string, Provider>();
  for (const { id, provider: slug } of endpoints) {
    const provider = providerBySlug(slug);
    if (provider) found.set(id, provider);
  }
  return found;
}

async function addMessages(
  tx: Tx,
  zone: string,
  providers: ReadonlyMap<string, Provider>,
): Promise<void> {
  let after = NIL_ID;
  for (;;) {
    const page = await messagesAfter(tx, after, PAGE);
    const delta = new RollupDelta();
    for (const message of page) {
      const provider = providers.get(message.endpointId);
      if (provider) contributeMessage(delta, message, { provider, zone }, 1);
    }
    await writeRollups(tx, delta);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

async function addEvents(tx: Tx, zone: string): Promise<void> {
  let after = { subjectId: NIL_ID, eventId: NIL_ID };
  for (;;) {
    const page = await rollupEventsAfter(tx, after, PAGE);
    const delta = new RollupDelta();
    for (const event of page) contributeEvent(delta, event, zone, 1);
    await writeRollups(tx, delta);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}
