import { z } from "zod";
import { textOf } from "@/lib/facts/pair";
import type { Poison } from "@/lib/ingest/read/poison";
import type { ReadItem } from "@/lib/ingest/read/read-items";
import { type ReadRequest, readRequests } from "@/lib/ingest/read/read-requests";
import { itemsOf } from "@/lib/ingest/read/split-stored";
import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import { namedIn } from "@/lib/providers/named-in";
import type { RawTx } from "@/lib/raw-transaction";
import type { Erased } from "./erase-item";
import { storeErased } from "./erase-scan";
import { withoutItems } from "./erased-body";
import { deviceKey, personKey } from "./recipient";

const anySchema = z.array(z.object({ any: z.boolean() })).length(1);
const knownSchema = z.array(z.object({ key: z.string(), pseudonym: z.string() }));

/** By which one item of a request could be an erased person's. */
type Keys = readonly string[];

/**
 * Takes erased persons out of requests that came, or came again, after their erasure: before
 * anything of it is stored beside the raw request, and in that request too. Costs one short
 * question where nobody was ever erased. `replay`: they are read though they wait in quarantine.
 */
export async function keepErased(
  tx: RawTx,
  requests: readonly ReadRequest[],
  poison: Poison,
  replay = false,
): Promise<readonly ReadRequest[]> {
  const rows = await tx.$queryRaw`SELECT EXISTS (SELECT FROM erased_identity) AS any`;
  if (!anySchema.parse(rows)[0]?.any || requests.length === 0) return requests;
  const keys = requests.map(({ request, items }) => keysOf(request, items));
  const known = await knownOf(tx, [...new Set(keys.flatMap((of) => of.flat()))]);
  if (known.size === 0) return requests;
  const erased: Erased = {
    pseudonymOf: (person) => known.get(personKey(person)) ?? null,
    isOwn: (subscriptionId) => known.has(subscriptionId),
  };
  const kept: ReadRequest[] = [];
  for (const [index, read] of requests.entries()) {
    const theirs = itemsOfErased(keys[index] ?? [], known, read.request);
    if (theirs.size === 0) {
      kept.push(read);
      continue;
    }
    const without = withoutItems(read.request, read.items, theirs, erased);
    await storeErased(tx, without);
    kept.push(...(await readRequests(tx, [without], poison, undefined, replay)));
  }
  return kept;
}

/** The items of erased persons that are still whole. */
function itemsOfErased(
  keys: readonly Keys[],
  known: ReadonlyMap<string, string>,
  request: StoredRequest,
): Set<number> {
  const theirs = new Set<number>();
  for (const [index, all] of keys.entries()) {
    if (!request.erased?.[index] && all.some((key) => known.has(key))) theirs.add(index);
  }
  return theirs;
}

function keysOf(request: StoredRequest, read: readonly ReadItem[]): Keys[] {
  const split = itemsOf(request);
  if (!split) return [];
  const { provider, items } = split;
  return read.map((item, index) => {
    const named = namedIn(items[index], provider);
    const all = [
      ...named.persons.map(personKey),
      ...named.devices.map((device) => deviceKey(request.endpointId, device)),
    ];
    if (item.outcome === "event") {
      const { subjectId, subscriptionId, person } = item.event;
      all.push(subjectId);
      if (subscriptionId !== null) all.push(subscriptionId);
      if (person !== null) all.push(personKey(textOf(person)));
    }
    return all;
  });
}

async function knownOf(tx: RawTx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRawUnsafe(
    "SELECT key::text AS key, pseudonym FROM erased_identity WHERE key = ANY($1::uuid[])",
    keys,
  );
  return new Map(knownSchema.parse(rows).map(({ key, pseudonym }) => [key, pseudonym]));
}
