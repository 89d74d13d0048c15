import { changesNote } from "@/components/charts/comparison-text";
import { STAGE_TEXT } from "@/components/charts/stages";
import type { Figures } from "@/lib/analytics/compare/compared-groups";
import type { Compared } from "@/lib/analytics/compare/comparison";
import type { AutomaticCounts, Rates, Stages } from "@/lib/analytics/shapes";
import type { CsvCell } from "./csv-response";

const STAGES = Object.keys(STAGE_TEXT) as (keyof Stages)[];
const RATES = ["delivery", "open", "click", "failure"] as const satisfies (keyof Rates)[];

/** The headings of all stages, in the order of the funnel. */
export const STAGE_HEADS: readonly string[] = STAGES;
/** The headings of all rates. */
export const RATE_HEADS: readonly string[] = RATES.map((rate) => `${rate}Rate`);

/** The note that files with stages and rates carry. */
export const EMPTY_NOTE =
  "Empty: not reported by the provider (automaticOpened, automaticClicked: not marked). Rates are shares between 0 and 1, over those that report both parts.";

/** Where the failure rate knows of fewer failures than are counted, how many; else no note. */
export function failureNotes({ stages, rates }: Figures): string[] {
  const { numerator, value } = rates.failure;
  if (value === null || stages.failed === null || stages.failed === numerator) return [];
  return [`The total's failureRate is known for ${numerator} of its ${stages.failed} failed.`];
}

/** The cells of all stages. */
export function stageCells(stages: Stages): CsvCell[] {
  return STAGES.map((stage) => stages[stage]);
}

/** The headings of what machines alone did, after those of the stages. */
export const AUTOMATIC_HEADS: readonly string[] = ["automaticOpened", "automaticClicked"];

/** The cells of what machines alone did. */
export function automaticCells({ opened, clicked }: AutomaticCounts): CsvCell[] {
  return [opened, clicked];
}

/** The cells of all rates, exact. */
export function rateCells(rates: Rates): CsvCell[] {
  return RATES.map((rate) => rates[rate].value);
}

/** Headings of what the same columns were in the range compared with. */
export function beforeHeads(heads: readonly string[]): string[] {
  return heads.map((head) => `${head}Before`);
}

/** The note that files with such columns carry. */
export function beforeNote(compared: Compared, by: "hour" | "ended" = "hour"): string {
  return `Before: in the range compared with. ${changesNote(compared, by)}`;
}
