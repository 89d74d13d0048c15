import type { Pool } from "pg";
import type { Db } from "@/lib/db";
import { STEP_BOUNDS, type Step } from "@/lib/facts/step";
import { poolOf } from "@/lib/pool";

/** Does a step of a batch and notes how long it took. */
export type TakeStep = <Result>(
  step: Step,
  work: () => Result | Promise<Result>,
) => Promise<Result>;

/** Does a step that nobody times: of a rebuild, or a replay. */
export const takeUntimed: TakeStep = async (_, work) => await work();

type Count = { readonly step: Step; readonly bound: number; batches: number; seconds: number };

// By pool, as tests have several databases; on globalThis, as Next's bundles load this file twice.
const shared = globalThis as typeof globalThis & {
  pushlensStepTimes?: WeakMap<Pool, Map<string, Count>>;
};

function countsOf(pool: Pool): Map<string, Count> {
  shared.pushlensStepTimes ??= new WeakMap();
  const known = shared.pushlensStepTimes.get(pool);
  if (known) return known;
  const counts = new Map<string, Count>();
  shared.pushlensStepTimes.set(pool, counts);
  return counts;
}

function add(counts: Map<string, Count>, { step, bound, batches, seconds }: Count): void {
  const key = `${step} ${bound}`;
  const known = counts.get(key);
  if (!known) counts.set(key, { step, bound, batches, seconds });
  else {
    known.batches += batches;
    known.seconds += seconds;
  }
}

/** Counts one batch's step; `saveStepTimes` writes it down a few seconds later. */
export function noteStep(pool: Pool, step: Step, ms: number): void {
  const seconds = ms / 1_000;
  const within = STEP_BOUNDS.findIndex((bound) => seconds <= bound);
  const bound = within < 0 ? STEP_BOUNDS.length : within;
  add(countsOf(pool), { step, bound, batches: 1, seconds });
}

/** The times of one batch's steps; they count once it is committed, and `keep` says so. */
export class BatchTimes {
  readonly #took: [Step, number][] = [];
  #endedAt = 0;

  readonly step: TakeStep = async (step, work) => {
    const begun = performance.now();
    const result = await work();
    this.#endedAt = performance.now();
    this.#took.push([step, this.#endedAt - begun]);
    return result;
  };

  /** Counts them, and what has passed since the last of them as the commit. */
  keep(db: Db): void {
    this.#took.push(["commit", performance.now() - this.#endedAt]);
    for (const [step, ms] of this.#took) noteStep(poolOf(db), step, ms);
  }
}

// In one order for all processes, so that they cannot deadlock.
const SAVE = `
INSERT INTO step_time AS known (step, bound, batches, seconds)
SELECT * FROM unnest($1::text[], $2::smallint[], $3::bigint[], $4::float8[]) AS t(step, bound, batches, seconds)
ORDER BY step, bound
ON CONFLICT (step, bound) DO UPDATE SET
  batches = known.batches + excluded.batches, seconds = known.seconds + excluded.seconds`;

/** Adds what this process has counted to what the database holds. Throws where that is away. */
export async function saveStepTimes(pool: Pool): Promise<void> {
  const counts = countsOf(pool);
  const rows = [...counts.values()];
  if (rows.length === 0) return;
  counts.clear();
  try {
    await pool.query(SAVE, [
      rows.map(({ step }) => step),
      rows.map(({ bound }) => bound),
      rows.map(({ batches }) => batches),
      rows.map(({ seconds }) => seconds),
    ]);
  } catch (error) {
    for (const row of rows) add(counts, row);
    throw error;
  }
}
