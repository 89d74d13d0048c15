import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { Prisma, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { hasNoBody } from "@/lib/facts/body-sql";
import { identityOf, type Who } from "@/lib/facts/identity-of";
import { pairHead } from "@/lib/facts/pair";
import { isIndexed, value } from "@/lib/facts/pair-sql";
import { personNumber } from "@/lib/facts/planned";
import { ownFacts } from "@/lib/ingest/lock";
import { knownPoison } from "@/lib/ingest/read/poison";
import type { Erased } from "./erase-item";
import { beginTrail, completeTrail, eraseRaw, type Trail } from "./erase-scan";
import { eventsAbout } from "./person-events";
import { deviceKey, personKey } from "./recipient";

/** What an erasure did; it does not say whose data it was. */
export type Receipt = {
  readonly id: string;
  readonly at: Date;
  /** What stands in the person's place. */
  readonly pseudonym: string;
  readonly requests: number;
  readonly items: number;
  readonly events: number;
  readonly messages: number;
  readonly subscriptions: number;
};

/**
 * Takes whose they are out of a person's events, messages, subscriptions and raw items, at all
 * providers. A random pseudonym stands in their place; every count, and what makes a copy known as
 * one, stays. In the caller's transaction: processing waits for it, receiving goes on.
 */
export async function erasePerson(tx: Tx, who: Who, actorName: string): Promise<Receipt> {
  await ownFacts(tx);
  const identity = await identityOf(tx, who);
  const trail = beginTrail(identity, await eventsAbout(tx, identity));
  const poison = await knownPoison(tx);
  await completeTrail(tx, trail, poison);
  const pseudonym = `erased-${randomBytes(9).toString("base64url")}`;
  const erased: Erased = {
    pseudonymOf: (person) => (trail.persons.has(person) ? pseudonym : null),
    isOwn: (subscriptionId) => trail.subscriptions.has(subscriptionId),
  };
  const raw = await eraseRaw(tx, trail, poison, erased);
  const counts = await eraseStored(tx, trail, pseudonym);
  if (raw.items + counts.events + counts.subscriptions === 0) {
    throw new PushlensError("not_found", "Nothing is known of this person. Nothing was changed.");
  }
  await eraseElsewhere(tx, trail);
  await remember(tx, trail, pseudonym);
  const receipt = { id: uuidv7(), at: new Date(), pseudonym, ...raw, ...counts };
  await tx.erasure.create({ data: { ...receipt, actorName } });
  return receipt;
}

async function eraseStored(tx: Tx, trail: Trail, pseudonym: string) {
  const persons = [...trail.persons];
  const subscriptions = [...trail.subscriptions];
  const messages = [...trail.messages];
  const head = Prisma.raw(pairHead("person"));
  const hidden = Prisma.sql`person = CASE WHEN ${value("person")} = ANY(${persons}::text[])
    THEN ${head} || ${pseudonym} ELSE person END`;
  // Each part by an index of its own: the event's id is the second half of the key.
  const events = await tx.$executeRaw`
    UPDATE event SET ${hidden}, title = NULL, properties = NULL,
      address = CASE WHEN subscription_id IS NULL OR subscription_id = ANY(${subscriptions}::uuid[])
        THEN NULL ELSE address END
    WHERE subject_id = ANY(${messages}::uuid[]) OR subscription_id = ANY(${subscriptions}::uuid[])
      OR (subject_id = ANY(${[...new Set(trail.events.values())]}::uuid[])
        AND event_id = ANY(${[...trail.events.keys()]}::uuid[]))`;
  await tx.$executeRaw`UPDATE message SET title = NULL WHERE id = ANY(${messages}::uuid[])`;
  await eraseTitlesOfLives(tx, messages);
  await erasePlanned(tx, trail, pseudonym);
  await eraseDerived(tx, trail, pseudonym);
  const changed = await tx.$executeRaw`
    UPDATE subscription SET ${hidden}, address = NULL WHERE id = ANY(${subscriptions}::uuid[])`;
  await tx.$executeRaw`UPDATE subscription SET ${hidden} WHERE ${isIndexed("person", persons)}`;
  return { events, messages: messages.length, subscriptions: changed };
}

const livesSchema = z.array(
  z.object({ id: z.string(), lives: z.array(z.record(z.string(), z.unknown())) }),
);

/** One by one: they are few, and what makes them of what is there is nothing that a cluster hands to its nodes. */
async function eraseTitlesOfLives(tx: Tx, messages: readonly string[]): Promise<void> {
  const rows = await tx.$queryRaw`
    SELECT id::text, lives FROM message WHERE id = ANY(${[...messages]}::uuid[]) AND lives IS NOT NULL`;
  for (const { id, lives } of livesSchema.parse(rows)) {
    const untitled = JSON.stringify(lives.map((life) => ({ ...life, title: null })));
    await tx.$executeRaw`UPDATE message SET lives = ${untitled}::jsonb WHERE id = ${id}::uuid`;
  }
}

const endpointsSchema = z.array(z.object({ id: z.string() }));

/** Planned messages are known by a digest of whose they are: that of the pseudonym from now on. */
async function erasePlanned(tx: Tx, trail: Trail, pseudonym: string): Promise<void> {
  const messages = [...trail.messages];
  const rows = await tx.$queryRaw`
    SELECT DISTINCT endpoint_id::text AS id FROM planned_message
    WHERE message_id = ANY(${messages}::uuid[])`;
  for (const { id } of endpointsSchema.parse(rows)) {
    const known = [...trail.persons].map((person) => personNumber(id, { person }));
    await tx.$executeRaw`
      UPDATE planned_message SET person = ${personNumber(id, { person: pseudonym })}
      WHERE message_id = ANY(${messages}::uuid[]) AND endpoint_id = ${id}::uuid
        AND person = ANY(${known}::bigint[])`;
  }
}

const spacesSchema = z.array(z.object({ space: z.string() }));

/** What the person got, day by day, is the pseudonym's: the rows say so at once, and are derived again. */
async function eraseDerived(tx: Tx, trail: Trail, pseudonym: string): Promise<void> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT coalesce(s.space_id, e.id)::text AS space
    FROM endpoint e LEFT JOIN identity_space s ON s.endpoint_id = e.id`;
  const spaces = spacesSchema.parse(rows).map(({ space }) => space);
  const numbers = (names: Iterable<string>) =>
    [...names].flatMap((person) => spaces.map((space) => ({ space, person })));
  const known = numbers(trail.persons).map(({ space, person }) => ({
    from: personNumber(space, { person }),
    to: personNumber(space, { person: pseudonym }),
  }));
  const from = known.map((one) => one.from);
  const to = known.map((one) => one.to);
  await tx.$executeRaw`
    UPDATE person_day d SET person = t.became
    FROM people_day p, unnest(${from}::bigint[], ${to}::bigint[]) AS t(was, became)
    WHERE d.day = p.day AND d.person = t.was`;
  await tx.$executeRaw`
    UPDATE person_opt_out d SET person = t.became
    FROM unnest(${from}::bigint[], ${to}::bigint[]) AS t(was, became) WHERE d.person = t.was`;
  await tx.$executeRaw`
    INSERT INTO people_change (message_id) SELECT unnest(${[...trail.messages]}::uuid[])`;
}

/**
 * Samples of refused requests, what is left of requests that retention has thinned, names of fields
 * that were seen, and addresses that people saved: what names the person or a device of theirs goes.
 */
async function eraseElsewhere(tx: Tx, trail: Trail): Promise<void> {
  const devices = [...trail.devices].map((device) => device.slice(device.indexOf(" ") + 1));
  const names = [...trail.persons, ...devices];
  // As JSON and addresses write them: as a whole text, or, where they are long enough to be nobody
  // else's, anywhere.
  const traces = names.flatMap((name) => {
    const text = JSON.stringify(name);
    return name.length >= 8 ? [text.slice(1, -1), encodeURIComponent(name)] : [text];
  });
  await tx.$executeRawUnsafe(
    `DELETE FROM refused_request r WHERE EXISTS (
       SELECT FROM unnest($1::text[]) AS t(trace)
       WHERE position(convert_to(t.trace, 'UTF8') IN r.body) > 0
         OR position(t.trace IN r.query) > 0 OR position(t.trace IN r.headers::text) > 0)`,
    traces,
  );
  await tx.$executeRawUnsafe(
    `UPDATE webhook_request r SET headers = '{}', query = '' WHERE ${hasNoBody("r")} AND EXISTS (
       SELECT FROM unnest($1::text[]) AS t(trace)
       WHERE position(t.trace IN r.query) > 0 OR position(t.trace IN r.headers::text) > 0)`,
    traces,
  );
  await tx.$executeRawUnsafe(
    `DELETE FROM payload_field WHERE value = ANY($1::text[]) OR event_type = ANY($1::text[])
       OR string_to_array(path, '.') && $1::text[]`,
    names,
  );
  const queries = names.flatMap((person) => [
    `person=${encodeURIComponent(person)}`,
    new URLSearchParams({ person }).toString(),
  ]);
  for (const table of ["saved_view", "share_link"]) {
    await tx.$executeRawUnsafe(
      `DELETE FROM ${table} v WHERE EXISTS (
         SELECT FROM unnest($1::text[]) AS t(said)
         WHERE position('&' || t.said || '&' IN '&' || ltrim(v.query, '?') || '&') > 0)`,
      queries,
    );
  }
}

/** So that what a provider sends again, or later, is taken in without the person. */
async function remember(tx: Tx, trail: Trail, pseudonym: string): Promise<void> {
  const keys = [
    ...[...trail.persons].map(personKey),
    ...[...trail.devices].map((device) => {
      const cut = device.indexOf(" ");
      return deviceKey(device.slice(0, cut), device.slice(cut + 1));
    }),
    ...trail.subscriptions,
    ...trail.messages,
  ];
  await tx.$executeRawUnsafe(
    `INSERT INTO erased_identity (key, pseudonym) SELECT unnest($1::uuid[]), $2
     ON CONFLICT (key) DO NOTHING`,
    keys,
    pseudonym,
  );
}
