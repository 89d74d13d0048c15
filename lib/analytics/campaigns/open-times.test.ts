import { describe, expect, test } from "vitest";
import { openTimeBin } from "@/lib/facts/open-time-bin";
import { toTimeToOpen } from "./open-times";

const counts = (bins: Readonly<Record<number, number>>) =>
  Object.entries(bins).map(([value, count]) => ({ measure: "time_to_open", value, count }));

describe("time to open", () => {
  test("without opens there is no median", () => {
    expect(toTimeToOpen([])).toEqual({ opens: 0, medianSeconds: null, p80Seconds: null, bins: [] });
  });

  test("bins are those that ingest counts in", () => {
    for (const ms of [0, 999, 1000, 60_000, 86_400_000]) {
      const [bin] = toTimeToOpen(counts({ [openTimeBin(ms)]: 1 })).bins;
      expect(bin?.from).toBeLessThanOrEqual(ms / 1000);
      expect(bin?.to).toBeGreaterThan(ms / 1000);
    }
  });

  test("the median lies in the bin that half of the opens reach", () => {
    const { opens, medianSeconds, p80Seconds } = toTimeToOpen(counts({ 5: 40, 8: 10, 41: 50 }));
    expect(opens).toBe(100);
    expect(medianSeconds).toBeCloseTo(4);
    expect(p80Seconds).toBeGreaterThan(861);
    expect(p80Seconds).toBeLessThan(1218);
  });
});
