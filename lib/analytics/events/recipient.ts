import { z } from "zod";
import { db } from "@/lib/db";
import { identityOf } from "@/lib/facts/identity-of";
import { value } from "@/lib/facts/pair-sql";

const rowSchema = z.object({
  address: z.string().nullable(),
  title: z.string().nullable(),
  name: z.string(),
  properties: z.string().nullable(),
});
const MOST_EVENTS = 200;

/** What pages mask of a message or a subscription. Only for those who may know, and audited. */
export type Recipient = {
  readonly persons: readonly string[];
  readonly addresses: readonly string[];
  readonly titles: readonly string[];
  /** Of single events, as JSON text. */
  readonly properties: readonly { readonly event: string; readonly json: string }[];
};

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Reads the personal data of what an event is about, unmasked. The caller guards and audits it. */
export async function readRecipient(subject: string): Promise<Recipient> {
  const [{ persons }, found] = await Promise.all([
    identityOf(db(), { subject }),
    db().$queryRaw`
      SELECT coalesce(${value("e.address")}, ${value("s.address")}) AS address,
        ${value("e.title")} AS title, e.name, ${value("e.properties")} AS properties
      FROM event e LEFT JOIN subscription s ON s.id = e.subscription_id
      WHERE e.subject_id = ${subject}::uuid ORDER BY e.at, e.event_id LIMIT ${MOST_EVENTS}`,
  ]);
  const rows = z.array(rowSchema).parse(found);
  return {
    persons,
    addresses: distinct(rows.map(({ address }) => address)),
    titles: distinct(rows.map(({ title }) => title)),
    properties: rows.flatMap(({ name, properties }) =>
      properties === null ? [] : [{ event: name, json: properties }],
    ),
  };
}
