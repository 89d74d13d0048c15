import { describe, expect, it } from "vitest";
import { LEAST_EVIDENCE } from "./judge-effect";
import { seeded } from "./simulation";
import { splitEvidence } from "./split-evidence";

/** How many of so many messages are treated, with a share. */
function draw(messages: number, share: number, random: () => number): number {
  let treated = 0;
  for (let nth = 0; nth < messages; nth++) if (random() < share) treated += 1;
  return treated;
}

describe("a split that was not asked for", () => {
  it("of 52:48 in place of 50:50 is found by 100,000 messages", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const treated = draw(100_000, 0.52, seeded(seed));
      expect(splitEvidence(treated, 100_000 - treated, 0.5)).toBeGreaterThan(LEAST_EVIDENCE);
    }
  });

  it("is hardly ever found where there is none, however often one looks", () => {
    let found = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      let [treated, most] = [0, 0];
      for (let look = 1; look <= 100; look++) {
        treated += draw(100, 0.5, random);
        most = Math.max(most, splitEvidence(treated, look * 100 - treated, 0.5));
      }
      found += most > LEAST_EVIDENCE ? 1 : 0;
    }
    expect(found).toBeLessThanOrEqual(1);
  });

  it("gives a number whatever the counts are", () => {
    expect(splitEvidence(0, 0, 0.5)).toBeCloseTo(1, 10);
    expect(splitEvidence(1, 0, 0.5)).toBeCloseTo(1, 10);
    expect(splitEvidence(10_000_000, 0, 0.5)).toBe(1e300);
  });
});
