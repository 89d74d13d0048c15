import { z } from "zod";

/** A part of `request_body`: the bodies of requests whose id is at least `from` and below `to`. */
export type BodyPart = { readonly name: string; readonly from: string; readonly to: string };

/** All parts but the one for what no other is for, by their ids. */
export const BODY_PARTS = `
SELECT name, bounds[1] AS "from", bounds[2] AS "to" FROM (
  SELECT c.relname::text AS name,
    regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \\(''([0-9a-f-]+)''\\) TO \\(''([0-9a-f-]+)''\\)') AS bounds
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = to_regclass('request_body')) parts
WHERE bounds IS NOT NULL ORDER BY 2`;

export const bodyPartsSchema = z.array(
  z.object({ name: z.string(), from: z.guid(), to: z.guid() }),
);

const DAY = 86_400_000;

/** When the first request of an id's millisecond was received (ms): ids begin with their time. */
export function receivedAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/**
 * The statements that make a part. As a table that is attached once it is whole: so nobody who writes to another part waits for it. Throws
 * what PostgreSQL does where such ids have a part already, or lie in the one for the rest.
 */
export function makePart({ from, to }: Omit<BodyPart, "name">): readonly string[] {
  const name = partName(from, to);
  return [
    `CREATE TABLE ${name} (LIKE request_body INCLUDING ALL)`,
    `ALTER TABLE request_body ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`,
  ];
}

/** By its day, or by its first and the day after its last. */
function partName(from: string, to: string): string {
  const day = (id: string) =>
    new Date(receivedAt(id)).toISOString().slice(0, 10).replaceAll("-", "");
  const isDay = receivedAt(to) - receivedAt(from) === DAY;
  return `request_body_${day(from)}${isDay ? "" : `_${day(to)}`}`;
}
