/** The way of a body to the numbers, step by step, as `/metrics` names them. */
export const STEPS = [
  "store",
  "lock",
  "claim",
  "load",
  "read",
  "keep_erased",
  "merge_copies",
  "events",
  "messages",
  "subscriptions",
  "campaigns",
  "quarantine",
  "accounting",
  "rollups",
  "changed_days",
  "dequeue",
  "commit",
] as const;
export type Step = (typeof STEPS)[number];

/**
 * Upper bounds (s) by which times of steps are counted. A time counts in the first bound that it
 * keeps to; in the column `bound`, one more stands for what is longer than all of them.
 */
export const STEP_BOUNDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
