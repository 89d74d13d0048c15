import { words } from "@/lib/words/words";
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

export const joinSchema = z.object({ one: z.uuid(), other: z.uuid() });
export const partSchema = z.object({ endpoint: z.uuid() });

async function nameOf(tx: Tx, id: string): Promise<string> {
  const endpoint = await tx.endpoint.findUnique({ where: { id }, select: { name: true } });
  if (endpoint) return endpoint.name;
  throw new PushlensError("not_found", words("matching")("endpointGone"));
}

/** Says that the user ids of two endpoints, and of those joined with them, mean the same persons. Admins only; audited. */
export async function joinSpaces(input: z.infer<typeof joinSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { one, other } = input;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE identity_space IN SHARE ROW EXCLUSIVE MODE`;
    const names = [await nameOf(tx, one), await nameOf(tx, other)];
    const own = await tx.identitySpace.findMany({ where: { endpointId: { in: [one, other] } } });
    const spaces = own.map(({ spaceId }) => spaceId);
    const members = await tx.identitySpace.findMany({ where: { spaceId: { in: spaces } } });
    const spaceId = spaces[0] ?? randomUUID();
    const endpoints = new Set([one, other, ...members.map(({ endpointId }) => endpointId)]);
    for (const endpointId of endpoints)
      await tx.identitySpace.upsert({
        where: { endpointId },
        create: { endpointId, spaceId },
        update: { spaceId },
      });
    await recordAudit(tx, {
      actor,
      action: "identity_space.joined",
      subject: { kind: "endpoint", id: one, name: names[0] ?? "" },
      details: { with: names[1] ?? "" },
    });
  });
}

/** Takes an endpoint's user ids apart from all others'. Admins only; audited. */
export async function partSpace(input: z.infer<typeof partSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { endpoint } = input;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE identity_space IN SHARE ROW EXCLUSIVE MODE`;
    const name = await nameOf(tx, endpoint);
    const own = await tx.identitySpace.findUnique({ where: { endpointId: endpoint } });
    if (!own) return;
    await tx.identitySpace.delete({ where: { endpointId: endpoint } });
    const left = await tx.identitySpace.count({ where: { spaceId: own.spaceId } });
    // One alone is a space of its own without a row.
    if (left === 1) await tx.identitySpace.deleteMany({ where: { spaceId: own.spaceId } });
    await recordAudit(tx, {
      actor,
      action: "identity_space.parted",
      subject: { kind: "endpoint", id: endpoint, name },
      details: {},
    });
  });
}
