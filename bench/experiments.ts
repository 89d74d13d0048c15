import { simulate } from "@/lib/statistics/simulation";
import { NO_EFFECT, PARADOX, SOME_EFFECT } from "@/lib/statistics/trials";
import { numbers, report, rounded } from "./tools/figures";

// Whether the verdicts of Experiments hold what they promise, over many invented experiments: the long
// form of lib/statistics/simulation.test.ts. By hand: npm run bench -- experiments --trials 2000
const { trials, seed } = numbers({ trials: 2_000, seed: 1 });

const inDigits = (outcome: ReturnType<typeof simulate>) =>
  Object.fromEntries(Object.entries(outcome).map(([name, value]) => [name, rounded(value, 4)]));

const begun = performance.now();
const noEffect = simulate(NO_EFFECT, trials, seed);
const someEffect = simulate(SOME_EFFECT, trials, seed + trials);
const paradox = simulate(PARADOX, Math.ceil(trials / 10), seed + 2 * trials);
report("experiments", {
  noEffect: inDigits(noEffect),
  someEffect: inDigits(someEffect),
  paradox: inDigits(paradox),
  seconds: rounded((performance.now() - begun) / 1_000),
});
const isGood =
  noEffect.decided <= 0.065 &&
  Math.min(noEffect.leastCovered, someEffect.leastCovered) >= 0.935 &&
  Math.min(noEffect.ordinary, someEffect.ordinary) >= 0.935;
if (!isGood) process.exitCode = 1;
