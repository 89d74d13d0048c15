import type { CsvCell, CsvFile } from "@/app/(dashboard)/_export/csv-response";
import { beforeHeads, beforeNote } from "@/app/(dashboard)/_export/stage-columns";
import { failureClassLabel } from "@/components/charts/stages";
import type { FailuresCompared } from "@/lib/analytics/compare/compared-failures";
import type { Figures, SplitsCompared } from "@/lib/analytics/compare/compared-groups";
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
      ...(compared && causeOf ? [beforeNote(compared, compared.by), NOT_YET] : []),
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

const FIGURES = ["failed", "failureRate"] as const;

/** Where days that have ended are compared, both sides of them; else what was before. */
function comparedHeads({ by }: FailuresCompared): string[] {
  const ended = by === "ended" ? FIGURES.map((name) => `${name}OfEnded`) : [];
  return [...ended, ...beforeHeads(FIGURES)];
}

const figureCells = (side: Figures | undefined): CsvCell[] => [
  side?.stages.failed ?? null,
  side?.rates.failure.value ?? null,
];

function comparedCells(
  { by }: FailuresCompared,
  group: SplitsCompared["providers"][number] | undefined,
): CsvCell[] {
  const ended = by === "ended" ? figureCells(group?.current) : [];
  return [...ended, ...figureCells(group?.previous)];
}

/** Whose messages failed. */
export function groupTable(by: "providers" | "channels" | "platforms") {
  return (report: FailuresReport, compared: FailuresCompared | null): Table => ({
    name: `failures-by-${by.slice(0, -1)}`,
    title: `messages that failed, by ${by.slice(0, -1)}, where they began`,
    notes: [
      `${EMPTY} Rates are shares between 0 and 1.`,
      ...(compared ? [beforeNote(compared, compared.by)] : []),
    ],
    head: [
      ...[by.slice(0, -1), "key", ...FIGURES, "rateOf"],
      ...(compared ? comparedHeads(compared) : []),
    ],
    rows: report[by].map(({ label, key, failed, rate }) => [
      ...[label, key, failed],
      ...[rate.value, rate.denominator],
      ...(compared
        ? comparedCells(
            compared,
            compared[by].find((one) => one.key === key),
          )
        : []),
    ]),
  });
}
