import type { FailuresReport } from "@/lib/analytics/funnel/answers";
import { formatCount, formatDays, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { axisTicks } from "./axis-ticks";
import { type BucketLabels, hasBegun } from "./bucket-labels";
import { failureClassLabel } from "./stages";

type ClassKey = FailuresReport["classes"][number]["class"];

/** One sort of failure as it is drawn; the mark's shape is the second cue beside the colour. */
export type FailureSeries = {
  readonly key: string;
  readonly label: string;
  readonly slot: number;
  readonly count: number;
};

/** Places are shares of the plot, 0 to 1. */
export type FailuresPicture = {
  readonly series: readonly FailureSeries[];
  readonly columns: readonly {
    readonly unfinished?: true;
    /** Heights are percents of the plot. */
    readonly parts: readonly (readonly [slot: number, height: number])[];
  }[];
  readonly titles: readonly string[];
  readonly grid: readonly { readonly y: number; readonly label: string }[];
  readonly dates: readonly { readonly x: number; readonly label: string }[];
  readonly summary: string;
};

/** Each class has its colour wherever it comes in the order. */
const SLOTS: readonly ClassKey[] = ["permanent", "temporary", "policy", "refused", "sender", null];
const slotOf = (of: ClassKey): number => (of === null ? 8 : SLOTS.indexOf(of) + 1);

/** "207 permanent, 40 temporary": each class with its count, the most first. */
export function classesText(classes: FailuresReport["classes"]): string {
  return classes
    .map(({ class: of, count }) => `${formatCount(count)} ${failureClassLabel(of)}`)
    .join(", ");
}

/** Sums of causes by their class, the most first. */
export function classesOf(
  causes: readonly { readonly class: ClassKey; readonly count: number }[],
): FailuresReport["classes"] {
  const sums = new Map<ClassKey, number>();
  for (const { class: of, count } of causes) sums.set(of, (sums.get(of) ?? 0) + count);
  return [...sums]
    .map(([of, count]) => ({ class: of, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** Failures over time, a column for each bucket, stacked by class, the most frequent at the foot. */
export function prepareFailures(
  report: FailuresReport,
  labels: BucketLabels,
  now: number,
): FailuresPicture {
  const say = words("failures");
  const { buckets, classes } = report;
  const { ticks, high } = axisTicks(0, Math.max(1, ...buckets.map((one) => one.failed ?? 0)), 4);
  const days = formatDays(report.range.from, report.range.to);
  return {
    series: classes.map(({ class: of, count }) => ({
      key: of ?? "",
      label: failureClassLabel(of),
      slot: slotOf(of),
      count,
    })),
    columns: buckets.map((bucket) => ({
      ...(bucket.unfinished ? { unfinished: true as const } : {}),
      parts: classes.flatMap(({ class: of }) => {
        const count = bucket.classes.find((one) => one.class === of)?.count ?? 0;
        return count > 0 ? [[slotOf(of), Number(((count / high) * 100).toFixed(3))] as const] : [];
      }),
    })),
    titles: buckets.map((bucket) => {
      const when = labels.full(bucket);
      if (!hasBegun(bucket, now)) return say("notBegunAt", { when });
      const why = bucket.classes.length > 0 ? `\n${classesText(bucket.classes)}` : "";
      const figures = { when, amount: formatCount(bucket.failed) };
      return `${bucket.unfinished ? say("failedAtSoFar", figures) : say("failedAt", figures)}${why}`;
    }),
    grid: ticks.map((value) => ({ y: 1 - value / high, label: labels.axis(value) })),
    dates: labels.ticks(buckets, 4).map(({ at, label }) => ({
      x: (at + 0.5) / Math.max(1, buckets.length),
      label,
    })),
    summary:
      classes.length > 0
        ? say("summaryOf", {
            when: days,
            amount: formatCount(report.failed),
            classes: classesText(classes),
          })
        : say("summary", { when: days, amount: formatCount(report.failed) }),
  };
}

/** Who tells of no failure, as a sentence; '' where everybody does. */
function silentText({ notReportedBy }: FailuresReport): string {
  if (notReportedBy.length === 0) return "";
  return words("failures")("tellNone", {
    names: formatList(notReportedBy),
    providers: notReportedBy.length,
  });
}

function mostText(failed: number, [first]: FailuresReport["causes"]): string {
  if (!first) return "";
  const { label, providerLabel, count } = first;
  return words("failures")("mostOfAll", {
    label,
    provider: providerLabel,
    amount: formatCount(count),
    share: formatPercent(count / failed),
  });
}

/** What failed in a sentence or two, the largest cause named; and who does not tell. */
export function failuresAnswer(report: FailuresReport): {
  readonly title: string;
  readonly detail: string;
} {
  const say = words("failures");
  const { failed, rate, causes } = report;
  const silent = silentText(report);
  if (failed === null) return { title: say("notReportedHere"), detail: silent };
  if (failed === 0) return { title: say("nothingFailedTitle"), detail: silent };
  // A count must not stand beside a rate of other messages.
  const known = rate.value !== null && rate.numerator === failed;
  return {
    title: known
      ? say("messagesFailedOf", {
          failed,
          share: formatPercent(rate.value),
          whole: formatCount(rate.denominator),
        })
      : say("messagesFailed", { failed }),
    detail: [mostText(failed, causes), silent].filter(Boolean).join(" "),
  };
}
