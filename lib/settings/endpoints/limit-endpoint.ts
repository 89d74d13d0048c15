import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { words } from "@/lib/words/words";
import { changeEndpoint } from "./change-endpoint";

const MIB = 1024 * 1024;
const RATE = { error: () => words("endpoints")("wholeRate") };
const SIZE = { error: () => words("endpoints")("sizeRange") };

export const limitEndpointSchema = z.object({
  id: z.uuid(),
  /** Requests per second; null: no limit. */
  rateLimit: z.number(RATE).int(RATE).min(1, RATE).max(10_000, RATE).nullable(),
  maxBodyMiB: z.number(SIZE).min(0.1, SIZE).max(20, SIZE),
});

/** Bounds how many requests an endpoint takes, and how large they may be. Admins only. */
export async function limitEndpoint(input: z.infer<typeof limitEndpointSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id, rateLimit, maxBodyMiB } = limitEndpointSchema.parse(input);
  await changeEndpoint(id, async (tx, { name }) => {
    const limits = { rateLimit, maxBodyBytes: Math.round(maxBodyMiB * MIB) };
    await tx.endpoint.update({ where: { id }, data: limits });
    const subject = { kind: "endpoint", id, name };
    await recordAudit(tx, { actor, action: "endpoint.limited", subject, details: limits });
  });
}
