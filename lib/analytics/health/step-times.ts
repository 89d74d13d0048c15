import type { Histogram, Registry } from "prom-client";
import { z } from "zod";
import { safeCount } from "@/lib/analytics/counts/counts";
import { db } from "@/lib/db";
import { STEP_BOUNDS, STEPS } from "@/lib/facts/step";

const NAME = "pushlens_step_seconds";
const HELP =
  "How long each step from a webhook's body to the numbers takes, for each batch that was committed.";

const stepRow = z.object({
  step: z.string(),
  bound: z.number(),
  batches: safeCount,
  seconds: z.number(),
});
type StepRow = z.infer<typeof stepRow>;

/**
 * Registers the times that receivers and workers have written down, as a histogram by step. It is
 * made of sums that others counted, which prom-client's own histogram cannot take.
 */
export async function stepTimes(register: Registry): Promise<void> {
  const rows = z
    .array(stepRow)
    .parse(await db().$queryRaw`SELECT step, bound, batches, seconds FROM step_time`);
  const values = STEPS.flatMap((step) =>
    seriesOf(
      step,
      rows.filter((row) => row.step === step),
    ),
  );
  const histogram = {
    name: NAME,
    get: async () => ({ name: NAME, help: HELP, type: "histogram", values }),
  };
  register.registerMetric(histogram as unknown as Histogram);
}

/** One step's series: how many batches kept to each bound, their number and their times together. */
function seriesOf(step: string, rows: readonly StepRow[]) {
  if (rows.length === 0) return [];
  const within = (bound: number) =>
    sum(
      rows.filter((row) => row.bound <= bound),
      "batches",
    );
  return [
    ...[...STEP_BOUNDS, "+Inf"].map((le, bound) => ({
      metricName: `${NAME}_bucket`,
      labels: { step, le },
      value: within(bound),
    })),
    { metricName: `${NAME}_sum`, labels: { step }, value: sum(rows, "seconds") },
    { metricName: `${NAME}_count`, labels: { step }, value: sum(rows, "batches") },
  ];
}

function sum(rows: readonly StepRow[], of: "batches" | "seconds"): number {
  return rows.reduce((total, row) => total + row[of], 0);
}
