import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { db, Prisma } from "@/lib/db";
import type { Purpose } from "@/lib/settings/store/credential";
import { type EndpointSummary, readSummaries } from "./list-endpoints";

/** A token or secret as it may be shown: never itself. */
export type CredentialSummary = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly ending: string;
  readonly createdAt: Date;
  readonly firstUsedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** Hours that the one it replaces must lie unused before that ends by itself; null: by hand. */
  readonly quietHours: number | null;
  /** When it ends by itself unless it is used before; null: nothing is planned. */
  readonly endsAt: Date | null;
};

/** A token or secret that was replaced and works no more. */
export type EndedCredential = {
  readonly purpose: Purpose;
  readonly ending: string;
  readonly lastUsedAt: Date | null;
  readonly endedAt: Date;
  /** False where somebody ended it. */
  readonly byItself: boolean;
};

/** One endpoint with its active tokens and secrets, newest first. */
export type EndpointDetail = EndpointSummary & {
  readonly tokens: readonly CredentialSummary[];
  readonly secrets: readonly CredentialSummary[];
  /** Of the last week, newest first. */
  readonly ended: readonly EndedCredential[];
  /** The endpoint whose messages it completes; null: its messages are its own. */
  readonly completesId: string | null;
  /** Endpoints that complete its messages, by name. */
  readonly completedBy: readonly string[];
  /** Of another vendor that is mapped: its source's definition in use (JSON text). */
  readonly definition: string | null;
};

const WEEK_MS = 7 * 24 * 3_600_000;

/** One endpoint; null where there is none. Admins only. */
export async function getEndpoint(id: string): Promise<EndpointDetail | null> {
  await requireAdmin();
  if (!z.uuid().safeParse(id).success) return null;
  const [summary] = await readSummaries(
    Prisma.sql`e.id = ${id}::uuid AND e.deleted_at IS NULL`,
    new Date(),
  );
  if (!summary) return null;
  const [completes, active, ended, latest] = await Promise.all([
    readCompletes(id),
    readActive(id),
    readEnded(id),
    summary.source &&
      db().sourceVersion.findFirst({
        where: { sourceId: summary.source.id, since: { not: null } },
        orderBy: { version: "desc" },
        select: { definition: true },
      }),
  ]);
  return {
    ...summary,
    ...completes,
    tokens: active.filter(({ purpose }) => purpose === "token"),
    secrets: active.filter(({ purpose }) => purpose === "secret"),
    ended,
    definition: latest?.definition ?? null,
  };
}

async function readCompletes(id: string) {
  const endpoint = await db().endpoint.findUnique({ where: { id }, select: { completesId: true } });
  const others = await db().endpoint.findMany({
    where: { completesId: id, deletedAt: null },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return {
    completesId: endpoint?.completesId ?? null,
    completedBy: others.map(({ name }) => name),
  };
}

const purposeOf = (purpose: string): Purpose => (purpose === "token" ? "token" : "secret");

async function readActive(endpointId: string): Promise<CredentialSummary[]> {
  const credentials = await db().credential.findMany({
    where: { endpointId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, purpose: true, ending: true, createdAt: true },
      ...{ firstUsedAt: true, lastUsedAt: true, quietHours: true, endsAt: true },
    },
  });
  return credentials.map((one) => ({ ...one, purpose: purposeOf(one.purpose) }));
}

async function readEnded(endpointId: string): Promise<EndedCredential[]> {
  const credentials = await db().credential.findMany({
    where: { endpointId, endedAt: { gt: new Date(Date.now() - WEEK_MS) } },
    orderBy: { endedAt: "desc" },
  });
  return credentials.flatMap(({ purpose, ending, lastUsedAt, endedAt, endsAt }) =>
    endedAt === null
      ? []
      : [{ purpose: purposeOf(purpose), ending, lastUsedAt, endedAt, byItself: endsAt !== null }],
  );
}
