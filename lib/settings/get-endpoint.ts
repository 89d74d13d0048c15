import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import { type EndpointSummary, readSummaries } from "./list-endpoints";
import type { Purpose } from "./store/credential";

/** A token or secret as it may be shown: never itself. */
export type CredentialSummary = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly ending: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** One endpoint with its active tokens and secrets, newest first. */
export type EndpointDetail = EndpointSummary & {
  readonly tokens: readonly CredentialSummary[];
  readonly secrets: readonly CredentialSummary[];
};

/** One endpoint; null where there is none. Admins only. */
export async function getEndpoint(id: string): Promise<EndpointDetail | null> {
  await requireAdmin();
  if (!z.uuid().safeParse(id).success) return null;
  const [summary] = await readSummaries(
    Prisma.sql`e.id = ${id}::uuid AND e.deleted_at IS NULL`,
    new Date(),
  );
  if (!summary) return null;
  const credentials = await db().credential.findMany({
    where: { endpointId: id, endedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, purpose: true, ending: true, createdAt: true, lastUsedAt: true },
  });
  const all = credentials.map((credential) => ({
    ...credential,
    purpose: credential.purpose === "token" ? ("token" as const) : ("secret" as const),
  }));
  return {
    ...summary,
    tokens: all.filter(({ purpose }) => purpose === "token"),
    secrets: all.filter(({ purpose }) => purpose === "secret"),
  };
}
