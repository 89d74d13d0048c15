import { sayTrouble } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";

export const demoSchema = z.object({ kind: z.enum(["fill", "remove"]) });

/** Whether invented numbers are there, and the last time that somebody asked for or against them. */
export type DemoState = {
  readonly hasDemo: boolean;
  readonly job: {
    readonly kind: string;
    readonly step: string;
    readonly done: number;
    readonly total: number;
    /** Null where it has not failed. */
    readonly error: string | null;
    readonly running: boolean;
  } | null;
};

/** What there is of the demo. Admins only. */
export async function getDemo(): Promise<DemoState> {
  await requireAdmin();
  const [demo, job] = await Promise.all([
    db().endpoint.findFirst({ where: { demo: true }, select: { id: true } }),
    db().demoJob.findUnique({ where: { id: 1 } }),
  ]);
  if (!job) return { hasDemo: demo !== null, job: null };
  const { kind, step, done, total, finishedAt } = job;
  const error = job.error && sayTrouble(job.error);
  return {
    hasDemo: demo !== null,
    job: { kind, step, done, total, error, running: finishedAt === null },
  };
}

/** The demo while it is filled into an installation that has nothing else, or null. Admins only. */
export async function getFillingDemo(): Promise<DemoState | null> {
  const demo = await getDemo();
  if (!demo.job?.running || demo.job.kind !== "fill") return null;
  const notDemo = { demo: false, deletedAt: null };
  return (await db().endpoint.findFirst({ where: notDemo, select: { id: true } })) ? null : demo;
}

/** True where the demo is there, or gone, as it is wanted; what a fill that failed has left is neither. */
async function isSo(tx: Tx, kind: "fill" | "remove"): Promise<boolean> {
  const demo = await tx.endpoint.findFirst({ where: { demo: true }, select: { id: true } });
  if (kind === "remove") return demo === null;
  const failed = { id: 1, kind: "fill", error: { not: null } };
  return demo !== null && (await tx.demoJob.count({ where: failed })) === 0;
}

/**
 * Asks a worker to fill or to remove the demo. What is asked for already, or is so already, is not
 * asked for again; throws `conflict` while the other is under way. Admins only; audited.
 */
export async function askForDemo(input: z.infer<typeof demoSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { kind } = demoSchema.parse(input);
  await db().$transaction(async (tx) => {
    // Two who ask at once are one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7275414)`;
    const running = await tx.demoJob.findFirst({ where: { finishedAt: null } });
    if (running && running.kind !== kind) {
      const say = words("data");
      const busy = running.kind === "fill" ? say("demoBeingFilled") : say("demoBeingRemoved");
      throw new PushlensError("conflict", busy);
    }
    if (running || (await isSo(tx, kind))) return;
    const data = {
      ...{ kind, step: "waiting", done: 0, total: 0, error: null },
      ...{ askedAt: new Date(), heldUntil: null, finishedAt: null },
    };
    await tx.demoJob.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    await recordAudit(tx, { actor, action: kind === "fill" ? "demo.filled" : "demo.removed" });
  });
}
