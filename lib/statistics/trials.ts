import type { Trial } from "./simulation";

/** No effect: persons get several messages of campaigns that differ, and differ in how they like them. */
export const NO_EFFECT: Trial = {
  persons: 2_500,
  messages: 10_000,
  looks: 60,
  campaigns: [
    { rate: 0.08, split: 0.5 },
    { rate: 0.2, split: 0.3 },
    { rate: 0.4, split: 0.7 },
  ],
  spread: 2,
  effect: 0,
};

/** The same with an effect in every campaign. */
export const SOME_EFFECT: Trial = { ...NO_EFFECT, effect: 0.05 };

/**
 * Simpson's paradox: over all messages the treated are opened far less, as most are of the campaign
 * that few open.
 */
export const PARADOX: Trial = {
  ...SOME_EFFECT,
  persons: 3_000,
  messages: 20_000,
  looks: 1,
  campaigns: [
    { rate: 0.05, split: 0.9 },
    { rate: 0.4, split: 0.1 },
  ],
  spread: 1,
};
