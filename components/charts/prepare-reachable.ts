import type { SubscribersReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatSigned } from "@/lib/format";
import { words } from "@/lib/words/words";
import { axisTicks } from "./axis-ticks";
import type { BucketLabels } from "./bucket-labels";

type Bucket = SubscribersReport["buckets"][number];

/** The curve of who is reachable; places are 0 to 1 from the left and from the top. */
export type ReachablePicture = {
  /** In a box of that width, and 1000 high. */
  readonly path: string;
  readonly width: number;
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly dates: readonly { readonly x: number; readonly label: string }[];
  readonly titles: readonly string[];
  readonly summary: string;
};

const TICKS = 4;
const DATES = 4;

/** Draws what has begun; null where there is nothing to draw. */
export function prepareReachable(
  { before, buckets }: Pick<SubscribersReport, "before" | "buckets">,
  labels: BucketLabels,
): ReachablePicture | null {
  const say = words("audience");
  const begun = buckets.filter(
    (one): one is Bucket & { reachable: number } => one.reachable !== null,
  );
  const last = begun.at(-1);
  if (!last) return null;
  const values = begun.map(({ reachable }) => reachable);
  const { ticks, low, high } = axisTicks(
    Math.min(before, ...values),
    Math.max(before, ...values, 1),
    TICKS,
  );
  const y = (value: number) => (high === low ? 0.5 : 1 - (value - low) / (high - low));
  const step = Math.max(1, Math.round(1000 / buckets.length));
  const points = [before, ...values].map((value, at) => ({ at, y: y(value) }));
  return {
    path: points
      .map(
        (point, at) =>
          `${at === 0 ? "M" : " "}${point.at * step} ${Number((point.y * 1000).toFixed(1))}`,
      )
      .join(""),
    width: buckets.length * step,
    grid: ticks.map((tick) => ({ y: y(tick), label: labels.axis(tick) })),
    dates: labels
      .ticks(buckets, DATES)
      .map(({ at, label }) => ({ x: (at + 0.5) / buckets.length, label })),
    titles: buckets.map((bucket) => titleOf(bucket, labels)),
    summary: say(last.unfinished ? "reachableSummarySoFar" : "reachableSummary", {
      before: formatCount(before),
      first: labels.full(begun[0] ?? last),
      now: formatCount(last.reachable),
      last: labels.full(last),
    }),
  };
}

function titleOf(bucket: Bucket, labels: BucketLabels): string {
  const { reachable, joined, gone, unfinished } = bucket;
  const say = words("audience");
  const when = labels.full(bucket);
  if (reachable === null) return say("notYetAt", { when });
  const figures = say("reachableOf", {
    reachable: formatCount(reachable),
    came: formatSigned(joined),
    left: gone === 0 ? "0" : formatSigned(-gone),
  });
  return `${unfinished ? say("notOverAt", { when }) : when}\n${figures}`;
}
