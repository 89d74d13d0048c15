import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { openScope } from "@/lib/analytics/counts/scope";
import { db, Prisma } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { knownSlots } from "@/lib/facts/each-slot";
import { idOf } from "@/lib/facts/identity";
import { readRaw } from "@/lib/replica/read-raw";
import { words } from "@/lib/words/words";
import type { MessageReport } from "./answers";
import { isToldToMany } from "./content";
import { readMessageEvents } from "./event-query";
import { nameEvents } from "./events";
import { describeLives, livesWhere, type MessageRecord, messageRecord } from "./message-query";
import { nameMessages } from "./messages";
import { messageId } from "./parameters";

/** More than any message has; a bound all the same. */
const MOST_EVENTS = 500;

/** One message whole, whenever it was: what it went through, how that is known, and its events. */
export async function getMessage(id: string, now: number = Date.now()): Promise<MessageReport> {
  const wanted = messageId.safeParse(id);
  const lives = wanted.success ? await readLives(wanted.data) : [];
  if (!wanted.success || lives.length === 0) {
    throw new PushlensError("not_found", words("events")("messageGone"));
  }
  const [scope, events] = await Promise.all([
    openScope(filterParameters.parse({}), now),
    readMessageEvents(wanted.data, MOST_EVENTS),
  ]);
  const rows = await nameMessages(lives, scope.endpoints);
  const titles = await Promise.all(lives.map((life) => readTitle(life, now)));
  return {
    lives: rows.map((row, place) => ({ ...row, title: titles[place] ?? row.title })),
    events: await nameEvents(events, scope.endpoints, false),
  };
}

/** Its title where it is no personal data, as the campaign's content tells it; else null. */
async function readTitle(life: MessageRecord, now: number): Promise<string | null> {
  const { title, campaign_id: campaign, began } = life;
  if (title === null || campaign === null) return null;
  return (await isToldToMany(campaign, title, began, now)) ? title : null;
}

const idRow = z.object({ id: z.string() });

/**
 * The message of an id, as lists, files and the API show it, or as a provider has it whose id tells a message
 * apart alone: that is kept as a digest, which each endpoint makes of it otherwise. Null where there is none.
 */
export async function findMessage(id: string, now: number = Date.now()): Promise<string | null> {
  const asked = id.trim();
  const { endpoints } = await openScope(filterParameters.parse({}), now);
  const ids = endpoints.map((endpoint) => idOf("message", endpoint.id, [asked]));
  const ours = messageId.safeParse(asked);
  if (ours.success) ids.push(ours.data);
  const rows = await db().$queryRaw`
    SELECT id::text FROM message WHERE id = ANY(${ids}::uuid[]) LIMIT 1`;
  return z.array(idRow).parse(rows)[0]?.id ?? null;
}

async function readLives(id: string) {
  const lives = livesWhere(Prisma.sql`m.id = ${id}::uuid`);
  const rows = await readRaw`${describeLives(await knownSlots(db()), lives)} ORDER BY l.began DESC`;
  return z.array(messageRecord).parse(rows);
}
