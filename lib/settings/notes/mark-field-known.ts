import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

/** A change as Data quality lists it. */
export const markFieldKnownSchema = z.object({
  endpointId: z.guid(),
  eventType: z.string().min(1).max(200),
  path: z.string().min(1).max(1_000),
  type: z.string().max(20),
  /** A word of an enumeration; empty: the field itself, and what is inside it. */
  value: z.string().max(200).default(""),
});

/** Says that a change in what an endpoint sends is known, so that it is listed no more. Admins only; audited. */
export async function markFieldKnown(input: z.infer<typeof markFieldKnownSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { endpointId, eventType, path, type, value } = markFieldKnownSchema.parse(input);
  await db().$transaction(async (tx) => {
    const marked =
      value === ""
        ? await tx.$executeRaw`
            UPDATE payload_field SET known_at = now()
            WHERE endpoint_id = ${endpointId}::uuid AND event_type = ${eventType}
              AND (path = ${path} OR starts_with(path, ${`${path}.`})) AND known_at IS NULL`
        : await tx.$executeRaw`
            UPDATE payload_field SET known_at = now()
            WHERE endpoint_id = ${endpointId}::uuid AND event_type = ${eventType}
              AND path = ${path} AND value = ${value} AND known_at IS NULL`;
    if (marked === 0) {
      throw new PushlensError("not_found", words("notes")("changeGone"));
    }
    const endpoint = await tx.endpoint.findUnique({ where: { id: endpointId } });
    await recordAudit(tx, {
      actor,
      action: "field.known",
      subject: { kind: "endpoint", id: endpointId, name: endpoint?.name ?? null },
      details: { eventType, path, type, ...(value === "" ? {} : { value }) },
    });
  });
}
