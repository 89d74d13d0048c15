import { arrayParameters, insertArraysText } from "@/lib/facts/column-arrays";
import { type Column, pick } from "@/lib/facts/columns";
import { type DriverTx, plannedOnce } from "@/lib/raw-transaction";
import { SUBSCRIPTION_PAIRS, type SubscriptionState } from "./subscription";

const PAIRS = ["state", ...SUBSCRIPTION_PAIRS] as const;

const COLUMNS: readonly Column<SubscriptionState>[] = [
  { name: "id", type: "uuid", of: (row) => row.id },
  { name: "endpoint_id", type: "uuid", of: (row) => row.endpointId },
  ...PAIRS.map(
    (pair): Column<SubscriptionState> => ({ name: pair, type: "text", of: (row) => row[pair] }),
  ),
];

const MERGE = plannedOnce(
  "upsert_subscriptions",
  `
${insertArraysText("subscription", COLUMNS, "facts")}
ON CONFLICT ON CONSTRAINT subscription_pkey DO UPDATE SET ${PAIRS.map(
    (pair) => `${pair} = ${pick("GREATEST", `subscription.${pair}`, `excluded.${pair}`)}`,
  ).join(", ")}
WHERE ${PAIRS.map(
    (pair) =>
      `(excluded.${pair} IS NOT NULL AND (subscription.${pair} IS NULL OR excluded.${pair} COLLATE "C" > subscription.${pair} COLLATE "C"))`,
  ).join(" OR ")}`,
);

const REPLACE = `
${insertArraysText("subscription", COLUMNS, "facts")}
ON CONFLICT ON CONSTRAINT subscription_pkey DO UPDATE SET ${PAIRS.map((pair) => `${pair} = excluded.${pair}`).join(", ")}`;

/** Merges subscriptions of a slot (one row per id, sorted by the caller) into what is stored. */
export async function upsertSubscriptions(
  tx: DriverTx,
  slot: number,
  rows: readonly SubscriptionState[],
): Promise<void> {
  if (rows.length > 0) await tx.$executeRawUnsafe(MERGE, ...arrayParameters(COLUMNS, rows), slot);
}

/** Replaces subscriptions of a slot by what was derived anew from all their events. */
export async function replaceSubscriptions(
  tx: DriverTx,
  slot: number,
  rows: readonly SubscriptionState[],
): Promise<void> {
  if (rows.length > 0) await tx.$executeRawUnsafe(REPLACE, ...arrayParameters(COLUMNS, rows), slot);
}

/** Keeps the subscriptions of a slot with some ids from others until the transaction ends. */
export async function lockSubscriptions(
  tx: DriverTx,
  slot: number,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRawUnsafe(
    "SELECT FROM subscription WHERE slot = $1::int2 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE",
    slot,
    ids,
  );
}
