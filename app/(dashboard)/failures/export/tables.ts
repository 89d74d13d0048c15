import type { CsvCell, CsvFile } from "@/app/(dashboard)/_export/csv-response";
import { beforeHeads, beforeNote } from "@/app/(dashboard)/_export/stage-columns";
import { failureClassLabel } from "@/components/charts/stages";
import type { FailuresCompared } from "@/lib/analytics/compare/compared-failures";
import type { SplitsCompared } from "@/lib/analytics/compare/compared-groups";
import type { FailuresReport } from "@/lib/analytics/funnel/answers";
import { FAILURE_CLASSES } from "@/lib/providers/types";

type Table = Omit<CsvFile, "filters" | "plain" | "range">;

const CLASSES = [...FAILURE_CLASSES, null];
const EMPTY = "Empty: no failures are reported, which is not 0.";

const NOT_YET = "countBefore is empty where nothing had come from the provider by then.";

function silentNote({ notReportedBy }: FailuresReport): string[] {
  return notReportedBy.length > 0 ? [`Tell of no failure: ${notReportedBy.join(", ")}.`] : [];
}

/** Why messages failed, the most frequent cause first. */
export function causeTable(report: FailuresReport, compared: FailuresCompared | null): Table {
  const causeOf = compared?.causeOf;
  return {
    name: "failures",
    title: "messages that failed, by cause, where they began",
    notes: [
      ...silentNote(report),
      ...(compared && causeOf ? [beforeNote(compared, "ended"), NOT_YET] : []),
    ],
    head: [
      ...["provider", "key", "cause", "label", "class", "count", "meaning", "todo"],
      ...(causeOf ? ["countOfEnded", "countBefore"] : []),
    ],
    rows: report.causes.map((one) => [
      ...[one.providerLabel, one.provider, one.cause, one.label],
      ...[failureClassLabel(one.class), one.count, one.meaning, one.todo],
      ...(causeOf ? [causeOf(one).current, causeOf(one).previous] : []),
    ]),
  };
}

/** How many failed in which way, bucket by bucket. */
export function bucketTable(report: FailuresReport): Table {
  return {
    name: `failures-by-${report.interval}`,
    title: `messages that failed, by ${report.interval}, where they began`,
    notes: [EMPTY, ...silentNote(report)],
    head: ["start", "day", "failed", ...CLASSES.map(failureClassLabel), "unfinished"],
    rows: report.buckets.map(({ start, day, failed, classes, unfinished }) => [
      ...[start, day, failed],
      ...CLASSES.map((of) =>
        failed === null ? null : (classes.find((one) => one.class === of)?.count ?? 0),
      ),
      unfinished ? "yes" : "no",
    ]),
  };
}

const beforeCells = (group: SplitsCompared["providers"][number] | undefined): CsvCell[] => [
  group?.previous.stages.failed ?? null,
  group?.previous.rates.failure.value ?? null,
];

/** Whose messages failed. */
export function groupTable(by: "providers" | "channels" | "platforms") {
  return (report: FailuresReport, compared: FailuresCompared | null): Table => ({
    name: `failures-by-${by.slice(0, -1)}`,
    title: `messages that failed, by ${by.slice(0, -1)}, where they began`,
    notes: [
      `${EMPTY} Rates are shares between 0 and 1.`,
      ...(compared ? [beforeNote(compared)] : []),
    ],
    head: [
      ...[by.slice(0, -1), "key", "failed", "failureRate", "rateOf"],
      ...(compared ? beforeHeads(["failed", "failureRate"]) : []),
    ],
    rows: report[by].map(({ label, key, failed, rate }) => [
      ...[label, key, failed],
      ...[rate.value, rate.denominator],
      ...(compared ? beforeCells(compared[by].find((one) => one.key === key)) : []),
    ]),
  });
}
