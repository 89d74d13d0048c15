import { sequenceReach } from "./confidence-sequence";
import type { Effect } from "./intent-to-treat";
import { normalQuantile } from "./normal-quantile";

/** A real change is seen four times out of five. */
const POWER = normalQuantile(0.8);
/** More than so many times what there is, nobody waits for. */
const MOST_TIMES = 2 ** 20;
const HALVINGS = 40;

/**
 * How many messages more, of persons like those so far, it takes to see a change of the share
 * `change` of the control's; 0 where there are enough, null where it cannot be said.
 */
export function neededMessages(
  { standardError, persons, controlShare }: Effect,
  messages: number,
  change: number,
): number | null {
  const aim = controlShare * change;
  if (!(aim > 0 && standardError > 0)) return null;
  const seen = (times: number): boolean =>
    (sequenceReach(persons * times) + POWER) * (standardError / Math.sqrt(times)) <= aim;
  if (seen(1)) return 0;
  if (!seen(MOST_TIMES)) return null;
  let [few, enough] = [1, MOST_TIMES];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = Math.sqrt(few * enough);
    if (seen(middle)) enough = middle;
    else few = middle;
  }
  return Number(((enough - 1) * messages).toPrecision(2));
}
