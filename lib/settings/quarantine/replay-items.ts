import "server-only";
import { z } from "zod";
import type { AuditDetails } from "@/lib/audit/entry";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db } from "@/lib/db";
import type { QuarantineFilter, ReplayReport } from "@/lib/ingest/upkeep/replay";
import { beside } from "@/lib/settings/store/beside/beside";
import { words } from "@/lib/words/words";

/** What to replay; everything left out is all quarantined items. An empty name is none. */
export const replaySchema = z
  .object({
    endpointId: z.guid().optional(),
    reason: z.string().max(100).optional(),
    name: z.string().max(2_000).optional(),
    detail: z.string().max(5_000).optional(),
    requestId: z.guid().optional(),
    /** One item of that request, by its place in it. */
    itemIndex: z.coerce.number().int().min(0).max(1_000_000).optional(),
  })
  .refine(({ requestId, itemIndex }) => itemIndex === undefined || requestId !== undefined, {
    error: () => words("quarantine")("itemOfRequest"),
  });

/** Reads quarantined items again, as they are understood today. Admins only; audited. */
export async function replayItems(input: z.infer<typeof replaySchema>): Promise<ReplayReport> {
  const viewer = await requireAdmin();
  const { name, ...rest } = replaySchema.parse(input);
  const filter: QuarantineFilter = withoutUndefined({
    ...rest,
    name: name === "" ? null : name,
  });
  const record = (what: AuditDetails) =>
    db().$transaction((tx) =>
      recordAudit(tx, {
        actor: viewer,
        action: "quarantine.replayed",
        details: withoutUndefined({ ...input, ...what }),
      }),
    );
  const report = await beside("replay", filter).catch(async (error: unknown) => {
    // What it counted until then is not known, but it may have.
    await record({ interrupted: true });
    throw error;
  });
  const { counted, duplicate, ignored, quarantined } = report;
  await record({ counted, duplicate, ignored, quarantined });
  return report;
}

type Defined<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** An absent field is not the same as one that is undefined. */
function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Defined<Fields>;
}
