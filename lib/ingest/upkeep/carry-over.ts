import { z } from "zod";
import type { Db } from "@/lib/db";
import { hasNoBody } from "@/lib/facts/body-sql";
import { NIL_ID } from "@/lib/facts/identity";
import { pairValue, storedPairSql } from "@/lib/facts/pair";
import type { Layout } from "@/lib/facts/slots";
import { attributeOf, receivedAtOf } from "@/lib/facts/stored-event";
import { liveEventsAfter } from "@/lib/ingest/apply/upsert-events";
import { applyEvents } from "@/lib/ingest/process";
import type { DriverTx, RawTx } from "@/lib/raw-transaction";
import { providersByEndpoint } from "./recount";

const PAGE = 2_000;

const thinnedSchema = z.array(z.object({ receivedAt: z.date().nullable() })).length(1);

/**
 * When the latest request came whose raw body retention has removed: raw covers what was received
 * after it. Null: raw covers everything.
 */
export async function rawEndsAt(tx: RawTx | Db): Promise<Date | null> {
  const rows = await tx.$queryRawUnsafe(
    `SELECT max(received_at) AS "receivedAt" FROM public.webhook_request r WHERE ${hasNoBody("r")}`,
  );
  return thinnedSchema.parse(rows)[0]?.receivedAt ?? null;
}

/**
 * Takes over into a rebuild what raw no longer tells: the events received until then, which
 * messages, subscriptions and rollups are derived from again. Gives how many there are.
 */
export async function carryEvents(tx: DriverTx, until: Date, layout: Layout): Promise<number> {
  const providers = await providersByEndpoint(tx);
  let after = { subjectId: NIL_ID, eventId: NIL_ID };
  let carried = 0;
  for (;;) {
    const page = await liveEventsAfter(tx, until, after, PAGE);
    await applyEvents(tx, page, layout, providers);
    carried += page.length;
    const last = page.at(-1);
    if (!last) return carried;
    after = last;
  }
}

const carried = (column: string): string => storedPairSql(`(${attributeOf("p", column)})`, "e.at");

/**
 * Takes over what events do not hold: accounts of that time and the hour that it ends in, what was
 * quarantined, the names of campaigns and when their copies came, addresses that were thinned.
 */
export async function carryOthers(tx: RawTx, until: Date): Promise<void> {
  const statements = [
    `DELETE FROM accounting WHERE hour <= $1::timestamptz`,
    `INSERT INTO accounting SELECT * FROM public.accounting WHERE hour <= $1::timestamptz`,
    `INSERT INTO quarantined_item SELECT q.* FROM public.quarantined_item q
       JOIN public.webhook_request r ON r.id = q.request_id
       WHERE ${hasNoBody("r")} AND q.received_at <= $1::timestamptz ON CONFLICT DO NOTHING`,
    `UPDATE event e SET address = ${carried("address")}, properties = ${carried("properties")} FROM public.event p
       WHERE (p.slot, p.subject_id, p.event_id) = (e.slot, e.subject_id, e.event_id) AND ${receivedAtOf("p")} <= $1::timestamptz`,
    `UPDATE campaign c SET name = LEAST(c.name COLLATE "C", p.name COLLATE "C"),
         first_seen = LEAST(c.first_seen, p.first_seen), last_seen = GREATEST(c.last_seen, p.last_seen)
       FROM public.campaign p WHERE p.id = c.id AND (p.endpoint_id, p.vendor_id) IN (
         SELECT DISTINCT e.endpoint_id, ${pairValue("e.campaign")} FROM public.event e
         WHERE ${receivedAtOf("e")} <= $1::timestamptz)`,
    `UPDATE subscription s SET address = GREATEST(s.address COLLATE "C", p.address COLLATE "C")
       FROM public.subscription p WHERE (p.slot, p.id) = (s.slot, s.id) AND p.id IN (
         SELECT DISTINCT e.subscription_id FROM public.event e WHERE ${receivedAtOf("e")} <= $1::timestamptz)`,
  ];
  for (const statement of statements) await tx.$executeRawUnsafe(statement, until.toISOString());
}
