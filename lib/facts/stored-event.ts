import { receivedAt } from "./body-parts";
import { pairValue, wholePair, wholeValue } from "./pair";

// What an event's row leaves out, as it says it elsewhere: the time of its attributes where it is its own, its
// message where that is its subject, its receipt where its request's id says that. Rows that an earlier version
// stored say all of it. `event` is what a row goes by in SQL.

/** Whether the id of a request says that it was received then (ms), as PostgreSQL reads it: a UUIDv7 does. */
export function saysReceipt(requestId: string, at: number): boolean {
  return UUID_V7.test(requestId) && receivedAt(requestId) === at;
}

const UUID_V7 = /^.{14}7.{4}[89ab]/i;

/** True where an event is about a message: else its subject is its subscription, or it is its own. */
export const isAboutMessage = (event: string): string =>
  `(${event}.subject_id <> ${event}.event_id AND ${event}.subject_id IS DISTINCT FROM ${event}.subscription_id)`;

/** The message that it is about, or that it followed; null: none. */
export const messageOf = (event: string): string =>
  `CASE WHEN ${isAboutMessage(event)} THEN ${event}.subject_id ELSE ${event}.message_id END`;

/** When it was first received: stored only where its request's id does not say so. */
export const receivedAtOf = (event: string): string =>
  `coalesce(${event}.received_at, uuid_extract_timestamp(${event}.request_id))`;

/** An attribute, whole: to compare it with another's. */
export const attributeOf = (event: string, column: string): string =>
  wholePair(`${event}.${column}`, `${event}.at`);

/** The value of an attribute that the events of a group told first. */
export const firstValue = (event: string, column: string): string =>
  wholeValue(`min((${attributeOf(event, column)}) COLLATE "C")`);

/** What the indexes hold of the value of a person or campaign, in the words they were made with. */
export const indexedValue = (column: string): string => `left(${pairValue(column)}, ${INDEXED})`;

/** How many characters of it that are. */
export const INDEXED = 200;
