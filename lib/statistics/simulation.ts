import { cellOf, fillCells } from "./cells";
import { type Effect, intentToTreat } from "./intent-to-treat";
import { judgeEffect } from "./judge-effect";
import { reachOf } from "./newcombe";
import { type Gathered, type People, peopleOf } from "./people";

/** An invented experiment: what is true of it, and how often it is looked at. */
export type Trial = {
  readonly persons: number;
  readonly messages: number;
  readonly looks: number;
  /** Of each campaign: its open rate, and the share that is planned as treated. */
  readonly campaigns: readonly { readonly rate: number; readonly split: number }[];
  /** How much persons differ in their liking: their rate is the campaign's by up to this factor. */
  readonly spread: number;
  /** What the treatment adds to the rate, in every campaign. */
  readonly effect: number;
};

export type Looked = { readonly counts: Float64Array; readonly effect: Effect | null };

/** A generator of numbers from 0 to 1 that always gives the same ones: Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Drawn = { readonly people: People; readonly byLook: readonly Gathered[] };

/** Draws all messages of a trial; some persons get many more than others. */
function draw(trial: Trial, random: () => number): Drawn {
  const { persons, messages, looks, campaigns, spread, effect } = trial;
  const likings = Array.from({ length: persons }, () => spread ** (2 * random() - 1));
  const ofPersons: Gathered[][] = likings.map(() => []);
  const byLook: Gathered[] = [];
  for (let nth = 0; nth < messages; nth++) {
    const person = Math.floor(random() ** 1.7 * persons);
    const stratum = Math.floor(random() * campaigns.length);
    const { rate = 0, split = 0 } = campaigns[stratum] ?? {};
    const treated = random() < split;
    const outcome = random() < rate * (likings[person] ?? 1) + (treated ? effect : 0);
    const look = Math.floor((nth / messages) * looks);
    const message = { cell: cellOf({ stratum, treated, taken: treated, outcome }), look };
    ofPersons[person]?.push(message);
    byLook.push(message);
  }
  return { people: peopleOf(ofPersons), byLook };
}

/** Runs a trial, and tells what is seen of it at each look. */
export function* lookAt(trial: Trial, seed: number): Generator<Looked> {
  const { people, byLook } = draw(trial, seeded(seed));
  const counts = fillCells(trial.campaigns.length, () => 0);
  let at = 0;
  for (let look = 0; look < trial.looks; look++) {
    for (; byLook[at]?.look === look; at++) {
      const cell = byLook[at]?.cell ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    yield { counts, effect: intentToTreat(counts, people, { upTo: look }) };
  }
}

/** What came of many trials. */
export type Outcome = {
  readonly trials: number;
  /** The share in which some look, once there is enough, says better or worse. */
  readonly decided: number;
  /** The share in which no look's interval, once there is enough, leaves out the truth. */
  readonly alwaysCovered: number;
  /** Of the looks with enough, that which covers the truth least often: its share. */
  readonly leastCovered: number;
  /** The share in which the last look's ordinary 95% interval (1.96 standard errors) covers the truth. */
  readonly ordinary: number;
  /** The mean of the last look's estimates. */
  readonly estimate: number;
};

/** What one trial came to; looks without enough to tell are null. */
type Judged = {
  readonly decided: boolean;
  readonly ordinary: boolean;
  readonly covers: readonly (boolean | null)[];
  readonly estimate: number;
};

function tell(trial: Trial, seed: number): Judged {
  const covers: (boolean | null)[] = [];
  let [decided, ordinary, estimate] = [false, false, 0];
  for (const { counts, effect } of lookAt(trial, seed)) {
    const { verdict } = judgeEffect(counts, effect, null);
    if (!effect || verdict === "cannot_tell") {
      covers.push(null);
      continue;
    }
    covers.push(effect.low <= trial.effect && effect.high >= trial.effect);
    decided ||= verdict !== "unclear";
    ordinary = Math.abs(effect.value - trial.effect) <= reachOf(1) * effect.standardError;
    estimate = effect.value;
  }
  return { decided, ordinary, covers, estimate };
}

/** Runs many trials of a kind, one seed after the other. */
export function simulate(trial: Trial, trials: number, firstSeed: number): Outcome {
  const told = Array.from({ length: trials }, (_, nth) => tell(trial, firstSeed + nth));
  const share = (of: (one: Judged) => boolean): number => told.filter(of).length / trials;
  const coverages = Array.from({ length: trial.looks }, (_, look) => {
    const judged = told.filter(({ covers }) => covers[look] !== null);
    const covered = judged.filter(({ covers }) => covers[look] === true);
    // A look that few trials get to tells little.
    return judged.length >= trials / 2 ? covered.length / judged.length : 1;
  });
  return {
    trials,
    decided: share(({ decided }) => decided),
    alwaysCovered: share(({ covers }) => !covers.includes(false)),
    leastCovered: Math.min(...coverages),
    ordinary: share(({ ordinary }) => ordinary),
    estimate: told.reduce((sum, { estimate }) => sum + estimate, 0) / trials,
  };
}
