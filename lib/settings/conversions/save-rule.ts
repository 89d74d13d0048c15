import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { CONVERSION_WINDOWS, CONVERSIONS_LOCK } from "@/lib/facts/conversions";

const MOST_EVENTS = 50;

/** What the form sends: events ticked and typed, the field, and the window in hours. */
export const conversionRuleSchema = z.object({
  events: z
    .array(
      z
        .string()
        .trim()
        .max(200, { error: () => words("conversions")("eventTooLong") }),
    )
    .transform((names) => [...new Set(names.filter(Boolean))].sort())
    .refine((names) => names.length <= MOST_EVENTS, {
      error: () => words("conversions")("tooManyEvents", { most: MOST_EVENTS }),
    }),
  valueField: z
    .string()
    .trim()
    .max(200, { error: () => words("conversions")("fieldTooLong") })
    .transform((name) => name || null),
  windowHours: z.coerce
    .number()
    .refine((hours) => CONVERSION_WINDOWS.some((one) => one === hours), {
      error: () => words("conversions")("chooseWindow"),
    }),
});
export type ConversionRuleInput = z.infer<typeof conversionRuleSchema>;

/**
 * Says which events are conversions; none: nothing is counted. The worker counts all days anew. Admins
 * only; audited.
 */
export async function saveConversionRule(input: ConversionRuleInput): Promise<void> {
  const actor = await requireAdmin();
  const rule = { ...input, changedAt: new Date(), countedAt: null };
  await db().$transaction(
    async (tx) => {
      // Waits for the day that is being derived by what holds until now.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CONVERSIONS_LOCK})`;
      const before = await tx.conversionRule.findUnique({ where: { id: 1 } });
      await tx.conversionRule.upsert({ where: { id: 1 }, create: rule, update: rule });
      await tx.conversionDay.deleteMany();
      if (input.events.length === 0) {
        await tx.conversion.deleteMany();
        await tx.conversionSum.deleteMany();
      }
      // A value is kept after retention took the event's fields: not one of another field.
      if (before && before.valueField !== input.valueField) {
        await tx.conversion.updateMany({ data: { value: null } });
        await tx.conversionSum.updateMany({ data: { value: null, valued: 0 } });
      }
      await recordAudit(tx, {
        actor,
        action: "conversions.chosen",
        subject: { kind: "workspace", name: "conversions" },
        details: {
          events: input.events.join(", ") || "none",
          valueField: input.valueField ?? "none",
          windowHours: input.windowHours,
        },
      });
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}
