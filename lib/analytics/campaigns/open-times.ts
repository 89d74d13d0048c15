import type { BreakdownCount } from "@/lib/analytics/counts/breakdown";
import type { TimeRange, TimeToOpen } from "./answers";

/** Bins as ingest counts them: bin n ends at 2^(n/4) seconds, bin 0 at one second. */
const PER_DOUBLING = 4;
const LAST_BIN = 100;

const endOf = (bin: number): number | null => (bin >= LAST_BIN ? null : 2 ** (bin / PER_DOUBLING));
const startOf = (bin: number): number => (bin === 0 ? 0 : 2 ** ((bin - 1) / PER_DOUBLING));

/** The time (s) by which a share of all opens had happened, within a bin by straight line. */
function quantile(bins: TimeToOpen["bins"], opens: number, part: number): number | null {
  const wanted = opens * part;
  let before = 0;
  for (const { from, to, count } of bins) {
    if (before + count >= wanted && count > 0) {
      return to === null ? from : from + (to - from) * ((wanted - before) / count);
    }
    before += count;
  }
  return null;
}

/**
 * Where a quantile of all opens lies with 95% confidence, by the ranks that chance could give it;
 * null where there are too few opens for a bound on either side.
 */
export function quantileRange({ bins, opens }: TimeToOpen, part: number): TimeRange | null {
  const reach = 1.96 * Math.sqrt((part * (1 - part)) / Math.max(1, opens));
  if (part - reach <= 0 || part + reach >= 1) return null;
  const [low, high] = [quantile(bins, opens, part - reach), quantile(bins, opens, part + reach)];
  return low === null || high === null ? null : { low, high };
}

/** The curve of opens over time, from the histogram: the median reads no message. */
export function toTimeToOpen(counts: readonly BreakdownCount[]): TimeToOpen {
  const bins = counts
    .filter(({ measure, count }) => measure === "time_to_open" && count > 0)
    .map(({ value, count }) => ({ bin: Number(value), count }))
    .sort((a, b) => a.bin - b.bin)
    .map(({ bin, count }) => ({ from: startOf(bin), to: endOf(bin), count }));
  const opens = bins.reduce((sum, { count }) => sum + count, 0);
  return {
    opens,
    medianSeconds: quantile(bins, opens, 0.5),
    p80Seconds: quantile(bins, opens, 0.8),
    bins,
  };
}
