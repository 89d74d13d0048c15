import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { localInstant } from "@/lib/bucket";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { providerBySlug } from "@/lib/providers/registry";
import { lineSchema } from "@/lib/settings/store/line";

const CHOOSE_HOUR = { error: () => words("gaps")("chooseHour") };
const localTime = z
  .string(CHOOSE_HOUR)
  .regex(/^(?:19[7-9]|[2-9]\d\d)\d-\d\d-\d\dT\d\d:\d\d/, CHOOSE_HOUR);

/** `of` is `endpoint:<id>` or `provider:<slug>`; times are local to the workspace's zone. */
export const addGapSchema = z
  .object({
    of: z.string().regex(/^(?:endpoint:[0-9a-f-]{36}|provider:[a-z]{1,40})$/, {
      error: () => words("gaps")("chooseSource"),
    }),
    from: localTime,
    /** Empty: it goes on. */
    to: z.union([z.literal(""), localTime]).default(""),
    reason: lineSchema(200, "sayWhy"),
    source: z.enum(["recorded", "detected"]).default("recorded"),
  })
  .refine(({ from, to }) => to === "" || to > from, {
    path: ["to"],
    error: () => words("gaps")("wrongOrder"),
  });
export const endGapSchema = z.object({ id: z.uuid() });
export const deleteGapSchema = z.object({ id: z.uuid() });

/** A known gap as Settings lists it. */
export type GapSummary = {
  readonly id: string;
  readonly endpoint: string | null;
  readonly provider: string | null;
  /** The endpoint's name, or the provider's. */
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly reason: string;
  readonly source: string;
};

async function nameOf(endpointId: string | null, provider: string | null): Promise<string> {
  if (provider !== null) return said(providerBySlug(provider)?.label ?? provider);
  const endpoint = await db().endpoint.findUnique({ where: { id: endpointId ?? "" } });
  if (endpoint) return endpoint.name;
  throw new PushlensError("not_found", words("gaps")("noSuchEndpoint"));
}

/** The known gaps, the latest first. Admins only. */
export async function listGaps(): Promise<readonly GapSummary[]> {
  await requireAdmin();
  const [gaps, endpoints] = await Promise.all([
    db().gap.findMany({ orderBy: [{ startsAt: "desc" }, { id: "asc" }], take: 500 }),
    db().endpoint.findMany({ select: { id: true, name: true } }),
  ]);
  return gaps.map(({ id, endpointId, provider, startsAt, endsAt, reason, source }) => ({
    ...{ id, provider, startsAt, endsAt, reason, source },
    endpoint: endpointId,
    name:
      endpoints.find((one) => one.id === endpointId)?.name ??
      said(providerBySlug(provider ?? "")?.label) ??
      provider ??
      words("gaps")("deletedEndpoint"),
  }));
}

/** Records that an endpoint, or a provider, sent nothing for a time. Admins only. */
export async function addGap(input: z.input<typeof addGapSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { of, from, to, reason, source } = addGapSchema.parse(input);
  const [kind = "", key = ""] = of.split(":");
  const endpointId = kind === "endpoint" ? key : null;
  const provider = kind === "provider" ? key : null;
  if (provider !== null && !providerBySlug(provider)) {
    throw new PushlensError("bad_request", words("gaps")("unknownProvider", { provider }));
  }
  const name = await nameOf(endpointId, provider);
  const zone = await rollupZone(db());
  const startsAt = new Date(localInstant(from, zone));
  const endsAt = to === "" ? null : new Date(localInstant(to, zone));
  const id = v7();
  await db().$transaction(async (tx) => {
    await tx.gap.create({
      data: {
        id,
        endpointId,
        provider,
        startsAt,
        endsAt,
        reason,
        source,
        createdById: actor.userId,
      },
    });
    const subject = { kind: "gap", id, name };
    const details = { from: startsAt.toISOString(), to: endsAt?.toISOString() ?? null, reason };
    await recordAudit(tx, { actor, action: "gap.added", subject, details });
  });
}

/** Says that a gap that was still going on is over now. Admins only. */
export async function endGap(input: z.infer<typeof endGapSchema>): Promise<void> {
  await requireAdmin();
  const { id } = endGapSchema.parse(input);
  await db().gap.updateMany({ where: { id, endsAt: null }, data: { endsAt: new Date() } });
}

/** Takes a gap back: its numbers are compared again as they are. Admins only. */
export async function deleteGap(input: z.infer<typeof deleteGapSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { id } = deleteGapSchema.parse(input);
  await db().$transaction(async (tx) => {
    const gap = await tx.gap.findUnique({ where: { id } });
    if (!gap) throw new PushlensError("not_found", words("gaps")("gone"));
    await tx.gap.delete({ where: { id } });
    const subject = { kind: "gap", id, name: gap.reason };
    await recordAudit(tx, { actor, action: "gap.removed", subject });
  });
}
