import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { DEMO_FAILED } from "@/lib/facts/demo-failed";
import { log } from "@/lib/log";
import { fillDemo } from "@/lib/simulate/fill-demo";
import { removeDemo } from "@/lib/simulate/remove-demo";

/** What a page fills in: enough for every chart, in about a minute. */
const DAYS = 90;
const MESSAGES = 30_000;
/** How long a worker that is gone keeps others from it (s), and how often one says that it lives (ms). */
const HELD = 30;
const RENEW = 5_000;
const TELL_EVERY = 500;

export type DemoSize = { readonly days: number; readonly messages: number };

/**
 * Fills or removes the demo where somebody asked for it and no other worker is at it. One that was
 * cut off is begun anew: what it had filled goes first. Gives false where there was nothing to do.
 */
export async function runDemoJob(size: DemoSize = { days: DAYS, messages: MESSAGES }) {
  const [job] = await db().$queryRaw<{ kind: string }[]>`
    UPDATE demo_job SET held_until = now() + ${HELD} * interval '1 second'
    WHERE finished_at IS NULL AND (held_until IS NULL OR held_until < now()) RETURNING kind`;
  if (!job) return false;
  const renew = setInterval(() => void hold(), RENEW);
  try {
    await removeDemo(db(), teller("removing"));
    if (job.kind === "fill") await fill(size);
    await finish(null);
  } catch (error) {
    log().error(
      { err: error },
      `the demo could not be ${job.kind === "fill" ? "filled" : "removed"}`,
    );
    await finish(error instanceof PushlensError ? error.message : DEMO_FAILED);
  } finally {
    clearInterval(renew);
  }
  return true;
}

async function fill({ days, messages }: DemoSize): Promise<void> {
  const tellers = { storing: teller("storing"), processing: teller("processing") };
  const onProgress = (step: keyof typeof tellers, done: number, total: number) =>
    tellers[step](done, total);
  await fillDemo(db(), { now: Date.now(), days, messages, onProgress });
}

async function hold(): Promise<void> {
  await db().$executeRaw`
    UPDATE demo_job SET held_until = now() + ${HELD} * interval '1 second'
    WHERE finished_at IS NULL`.catch(() => undefined);
}

async function finish(error: string | null): Promise<void> {
  await db().$executeRaw`
    UPDATE demo_job SET finished_at = now(), held_until = NULL, error = ${error}
    WHERE finished_at IS NULL`;
}

/** Writes how far a step is, now and then: the page that shows it looks every second. */
function teller(step: string) {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done: number, total: number): void => {
    if (performance.now() - toldAt < TELL_EVERY && done < total) return;
    toldAt = performance.now();
    db().$executeRaw`UPDATE demo_job SET step = ${step}, done = ${done}, total = ${total}
        WHERE finished_at IS NULL`.catch(() => undefined);
  };
}
