import { IN_EVERY_LANGUAGE } from "./languages";
import { READING } from "./reading";
import { SAMPLES } from "./samples";
import type { Clause, Subject } from "./subject";
import { TELLING } from "./telling";

/** All that a provider promises; the adapter of a vendor is right when it keeps it. */
export const CONTRACT: readonly Clause[] = [
  ...READING,
  ...SAMPLES,
  ...TELLING,
  ...IN_EVERY_LANGUAGE,
];

/** The promises that a provider does not keep. */
export function brokenPromises(subject: Subject): string[] {
  return CONTRACT.filter(({ check }) => {
    try {
      check(subject);
      return false;
    } catch {
      return true;
    }
  }).map(({ promise }) => promise);
}
