import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { openScope } from "@/lib/analytics/counts/scope";
import { db, Prisma } from "@/lib/db";
import { knownSlots } from "@/lib/facts/each-slot";
import { eventsOf } from "@/lib/facts/events-of";
import { type Identity, identityOf, whoOf } from "@/lib/facts/identity-of";
import { value } from "@/lib/facts/pair-sql";
import { isAboutMessage } from "@/lib/facts/stored-event";
import { readState } from "@/lib/facts/subscription-state";
import { STAGES } from "@/lib/providers/event";
import { words } from "@/lib/words/words";
import type { MessageRow } from "./answers";
import { maskAddress } from "./mask";
import { describeLives, livesWhere, messageRecord } from "./message-query";
import { nameMessages } from "./messages";

/** What is known of one person, over all providers; names are masked. */
export type PersonReport = {
  readonly names: readonly string[];
  /** The newest first, of any time. */
  readonly messages: readonly MessageRow[];
  /** True where there may be more than are here. */
  readonly more: boolean;
  readonly subscriptions: readonly {
    readonly id: string;
    readonly endpointName: string;
    readonly provider: string | null;
    readonly platform: string | null;
    readonly country: string | null;
    readonly language: string | null;
    /** null before any opt-in or opt-out. */
    readonly optedIn: boolean | null;
    readonly since: string | null;
  }[];
};

/** The newest messages of a person that are shown; the list of events has all. */
const MOST_MESSAGES = 50;
const MOST_SUBSCRIPTIONS = 50;

const subscriptionRow = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  state: z.string().nullable(),
  platform: z.string().nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
});

async function readSubscriptions({ subscriptions }: Identity) {
  const rows = await db().$queryRaw`
    SELECT id::text, endpoint_id::text, state, ${value("platform")} AS platform,
      ${value("country")} AS country, ${value("language")} AS language
    FROM subscription WHERE id = ANY(${[...subscriptions]}::uuid[])
    ORDER BY state DESC NULLS LAST, id LIMIT ${MOST_SUBSCRIPTIONS}`;
  return z.array(subscriptionRow).parse(rows);
}

async function readMessagesOf(identity: Identity) {
  const ids = Prisma.sql`SELECT subject_id FROM (${eventsOf(identity)}) event
    WHERE kind < ${STAGES.length} AND ${Prisma.raw(isAboutMessage("event"))}
    GROUP BY subject_id ORDER BY max(at) DESC LIMIT ${MOST_MESSAGES}`;
  const lives = livesWhere(Prisma.sql`m.id IN (${ids})`);
  const rows = await db().$queryRaw`
    ${describeLives(await knownSlots(db()), lives)} ORDER BY l.began DESC, l.id DESC LIMIT ${MOST_MESSAGES}`;
  return z.array(messageRecord).parse(rows);
}

async function hasEvents(identity: Identity): Promise<boolean> {
  const rows = await db().$queryRaw`
    SELECT EXISTS (SELECT 1 FROM (${eventsOf(identity)}) event) AS known`;
  return z.array(z.object({ known: z.boolean() })).parse(rows)[0]?.known ?? false;
}

/** A subscription's state is `<ms>|<kind>|<event>…`: the largest of its opt-ins and opt-outs. */
function standing(state: string | null) {
  const { optedIn, since } = readState(state);
  return { optedIn, since: since === null ? null : new Date(since).toISOString() };
}

/**
 * One person over all providers and at any time: by a provider's user id, or by what an event is
 * about (`recipient`). Masked. Null where nothing is known of them.
 */
export async function getPerson(
  who: { readonly person?: string | undefined; readonly recipient?: string | undefined },
  now: number = Date.now(),
): Promise<PersonReport | null> {
  const asked = whoOf(who);
  if (!asked) return null;
  const identity = await identityOf(db(), asked);
  const [scope, subscriptions, messages] = await Promise.all([
    openScope(filterParameters.parse({}), now),
    readSubscriptions(identity),
    readMessagesOf(identity),
  ]);
  const isKnown = subscriptions.length + messages.length > 0 || (await hasEvents(identity));
  if (!isKnown) return null;
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return {
    names: identity.persons.map((person) => maskAddress(person) ?? ""),
    messages: await nameMessages(messages, scope.endpoints),
    more: messages.length === MOST_MESSAGES,
    subscriptions: subscriptions.map(({ id, endpoint_id, state, ...known }) => ({
      id,
      endpointName: endpoints.get(endpoint_id)?.name ?? words("labels-ui")("deletedEndpoint"),
      provider: endpoints.get(endpoint_id)?.slug ?? null,
      ...known,
      ...standing(state),
    })),
  };
}
