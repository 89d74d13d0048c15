import { db } from "@/lib/db";

/** A stored request's whole body; null where there is none, or it is not kept. */
export async function readBody(id: string): Promise<Uint8Array | null> {
  const which = { where: { id }, select: { body: true } } as const;
  const apart = await db().requestBody.findUnique(which);
  // Stored by an earlier version, it lies with the request.
  return apart?.body ?? (await db().webhookRequest.findUnique(which))?.body ?? null;
}
