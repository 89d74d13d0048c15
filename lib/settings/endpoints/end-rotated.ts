import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { db, type Tx } from "@/lib/db";
import type { Credential } from "@/lib/generated/prisma/client";
import { MOST_APART } from "@/lib/ingest/clocks";
import { log } from "@/lib/log";
import { changeEndpoint } from "./change-endpoint";
import { plannedEnd } from "./rotation";

type Pair = { readonly old: Credential; readonly fresh: Credential };

/**
 * Plans the end of every token and secret that was replaced and lies unused, takes the plan back
 * where it is used again, and ends those whose time has come. For the worker; gives how many ended. `now` is the database's (ms).
 */
export async function endRotated(now: number): Promise<number> {
  await forgetUsesAhead(now);
  const active = await db().credential.findMany({
    where: { endedAt: null, endpoint: { deletedAt: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const due = new Set(
    pairsOf(active)
      .filter((pair) => stepOf(pair, now) !== "wait")
      .map(({ old }) => old.endpointId),
  );
  let ended = 0;
  for (const endpointId of due) ended += await settle(endpointId, now);
  return ended;
}

/** A use that lies ahead was noted while the clock did. Left there, it would outlast every real one. */
async function forgetUsesAhead(now: number): Promise<void> {
  const [at, latest] = [new Date(now), new Date(now + MOST_APART)];
  await db().$executeRaw`
    UPDATE credential SET last_used_at = least(last_used_at, ${at}),
      first_used_at = least(first_used_at, ${at})
    WHERE ended_at IS NULL AND greatest(last_used_at, first_used_at) > ${latest}`;
}

/** Each replaced one with the newest of its kind. */
function pairsOf(newestFirst: readonly Credential[]): Pair[] {
  const newest = new Map<string, Credential>();
  return newestFirst.flatMap((credential) => {
    const key = `${credential.endpointId} ${credential.purpose}`;
    const fresh = newest.get(key);
    if (fresh) return [{ old: credential, fresh }];
    newest.set(key, credential);
    return [];
  });
}

function stepOf(pair: Pair, now: number): "wait" | "plan" | "end" {
  const planned = plannedEnd(pair, now)?.getTime();
  if (planned !== pair.old.endsAt?.getTime()) return "plan";
  return planned !== undefined && planned <= now ? "end" : "wait";
}

/** One endpoint that cannot be settled must not keep the others from it. */
async function settle(endpointId: string, now: number): Promise<number> {
  try {
    return await changeEndpoint(endpointId, async (tx, { name }) => {
      const active = await tx.credential.findMany({
        where: { endpointId, endedAt: null },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      });
      const ended: Pair[] = [];
      for (const pair of pairsOf(active)) if (await take(tx, pair, now)) ended.push(pair);
      for (const pair of ended) await tell(tx, pair, { kind: "endpoint", id: endpointId, name });
      return ended.length;
    });
  } catch (error) {
    log().error({ err: error, endpoint: endpointId }, "a rotation could not be settled");
    return 0;
  }
}

/** Takes the step that is due; true where it was the end. */
async function take(tx: Tx, pair: Pair, now: number): Promise<boolean> {
  const step = stepOf(pair, now);
  if (step === "wait") return false;
  // A use that is written at this moment, by a web process, comes first.
  const { id, lastUsedAt } = pair.old;
  const { count } = await tx.credential.updateMany({
    where: { id, lastUsedAt },
    data: step === "end" ? { endedAt: new Date(now) } : { endsAt: plannedEnd(pair, now) },
  });
  return step === "end" && count === 1;
}

async function tell(
  tx: Tx,
  { old, fresh }: Pair,
  subject: { readonly kind: string; readonly id: string; readonly name: string },
): Promise<void> {
  await recordAudit(tx, {
    actor: "Pushlens itself",
    action: "credential.ended",
    subject,
    details: {
      purpose: old.purpose,
      ending: old.ending,
      lastUsed: old.lastUsedAt?.toISOString() ?? "never",
      unusedHours: fresh.quietHours,
    },
  });
}
