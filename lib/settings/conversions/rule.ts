import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { CONVERSION_WINDOWS, type ConversionRule } from "@/lib/facts/conversions";
import { eachId, knownSlots } from "@/lib/facts/each-slot";
import { KINDS } from "@/lib/providers/event";

/** So many of each endpoint's latest events are looked through for names. */
const LATEST = 5_000;
const MOST_NAMES = 100;
const MOST_FIELDS = 50;
const CUSTOM = Prisma.raw(String(KINDS.indexOf("custom")));

/** A custom event that came lately. */
type SeenEvent = { readonly name: string; readonly count: number };
const seenSchema = z.array(z.object({ name: z.string(), count: z.int() }));
const fieldsSchema = z.array(z.object({ path: z.string() }));

/** What holds, and what there is to choose from. */
export type ConversionChoices = {
  readonly rule: ConversionRule;
  readonly seen: readonly SeenEvent[];
  /** Fields of theirs with numbers in them. */
  readonly fields: readonly string[];
  /** Hours. */
  readonly windows: readonly number[];
};

/** What the form of conversions begins with. Admins only. */
export async function getConversionChoices(): Promise<ConversionChoices> {
  await requireAdmin();
  const stored = await db().conversionRule.findUnique({ where: { id: 1 } });
  const rule = stored ?? { events: [], valueField: null, windowHours: 72 };
  const endpoints = await db().endpoint.findMany({ select: { id: true } });
  const latest = eachId(
    await knownSlots(db()),
    endpoints.map(({ id }) => id),
    (id) =>
      Prisma.sql`SELECT name, kind FROM event WHERE endpoint_id = ${id} ORDER BY at DESC LIMIT ${LATEST}`,
  );
  const rows = await db().$queryRaw`
    SELECT latest.name, count(*)::int AS count FROM (${latest}) latest
    WHERE kind = ${CUSTOM} GROUP BY latest.name ORDER BY count DESC, latest.name LIMIT ${MOST_NAMES}`;
  const seen = seenSchema.parse(rows);
  const names = [...new Set([...seen.map(({ name }) => name), ...rule.events])];
  const paths = await db().$queryRaw`
    SELECT DISTINCT path FROM payload_field
    WHERE event_type = ANY(${names}::text[]) AND type = 'number' AND path <> ''
    ORDER BY path LIMIT ${MOST_FIELDS}`;
  const fields = fieldsSchema.parse(paths).map(({ path }) => path.split(".").at(-1) ?? path);
  return { rule, seen, fields: [...new Set(fields)], windows: CONVERSION_WINDOWS };
}
