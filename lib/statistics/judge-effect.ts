import { strataOf } from "./cells";
import type { Effect } from "./intent-to-treat";

/** Below these the interval, which holds for many, is not to be trusted: for each arm, and for all. */
export const LEAST = { messages: 1_000, outcomes: 100, persons: 50 } as const;
/** From here on the arms were not split as asked for. */
export const LEAST_EVIDENCE = 1_000;

/** Why nothing can be told. */
export type Doubt =
  | "no_messages"
  | "one_arm"
  | "apart"
  | "few_messages"
  | "few_outcomes"
  | "few_persons"
  | "split";
export type Judgement =
  | { readonly verdict: "better" | "worse" | "unclear"; readonly doubt: null }
  | { readonly verdict: "cannot_tell"; readonly doubt: Doubt };

/** One arm over all strata. */
export type ArmTotal = { readonly messages: number; readonly outcomes: number };

/** Each arm over all strata. */
export function armTotals(counts: Float64Array): { treated: ArmTotal; control: ArmTotal } {
  const strata = strataOf(counts);
  const total = (arm: "treated" | "control"): ArmTotal => ({
    messages: strata.reduce((sum, stratum) => sum + stratum[arm].messages, 0),
    outcomes: strata.reduce((sum, stratum) => sum + stratum[arm].outcomes, 0),
  });
  return { treated: total("treated"), control: total("control") };
}

function doubtOf(
  counts: Float64Array,
  effect: Effect | null,
  evidence: number | null,
): Doubt | null {
  const { treated, control } = armTotals(counts);
  const arms = [treated, control];
  if (arms.every(({ messages }) => messages === 0)) return "no_messages";
  if (arms.some(({ messages }) => messages === 0)) return "one_arm";
  if (arms.some(({ messages }) => messages < LEAST.messages)) return "few_messages";
  if (arms.some(({ outcomes }) => outcomes < LEAST.outcomes)) return "few_outcomes";
  if (evidence !== null && evidence > LEAST_EVIDENCE) return "split";
  if (!effect) return "apart";
  return effect.persons < LEAST.persons ? "few_persons" : null;
}

/** Whether the treatment is better, as far as that can be told; `evidence` is that against the split. */
export function judgeEffect(
  counts: Float64Array,
  effect: Effect | null,
  evidence: number | null,
): Judgement {
  const doubt = doubtOf(counts, effect, evidence);
  if (doubt !== null || !effect) return { verdict: "cannot_tell", doubt: doubt ?? "apart" };
  if (effect.low > 0) return { verdict: "better", doubt: null };
  return { verdict: effect.high < 0 ? "worse" : "unclear", doubt: null };
}
