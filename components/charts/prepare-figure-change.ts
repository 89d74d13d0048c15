import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import type { Rates, Stages } from "@/lib/analytics/shapes";
import { formatCount, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { type Better, type Delta, prepareDelta } from "./prepare-delta";

/** How a figure of a table changed, in words and with what it was. */
export type FigureChange = { readonly delta: Delta; readonly title: string };

/** More failures are worse; what was planned or given up is neither. */
const BETTER: Readonly<Record<keyof Stages, Better>> = {
  scheduled: "neither",
  sent: "up",
  delivered: "up",
  opened: "up",
  clicked: "up",
  failed: "down",
  cancelled: "neither",
};

/** A change with what the figure was; null where there is none to tell. */
export function toldChange(delta: Delta | null, before: string): FigureChange | null {
  return delta && { delta, title: words("charts-ui")("before", { figure: before }) };
}

/** How a count of failures changed; null where there were too few to say, or where it was not reported. */
export function failuresChange(current: number, previous: number | null): FigureChange | null {
  const base = previous ?? 0;
  const sample = Math.min(current, base);
  return toldChange(
    prepareDelta({ kind: "count", current, previous, better: "down", base, sample }),
    formatCount(previous),
  );
}

/** How a stage's count changed; null where one side does not report it, or had too few to say. */
export function stageChange(
  stage: keyof Stages,
  compared: ComparedFigures | null,
): FigureChange | null {
  const current = compared?.current.stages[stage] ?? null;
  const previous = compared?.previous.stages[stage] ?? null;
  return toldChange(
    prepareDelta({
      kind: "count",
      current,
      previous,
      better: BETTER[stage],
      base: previous ?? 0,
      sample: Math.min(current ?? 0, previous ?? 0),
    }),
    formatCount(previous),
  );
}

/** By how many percentage points a rate changed. */
export function rateChange(
  name: keyof Rates,
  compared: ComparedFigures | null,
): FigureChange | null {
  const current = compared?.current.rates[name];
  const previous = compared?.previous.rates[name];
  return toldChange(
    prepareDelta({
      kind: "column",
      current: current?.value ?? null,
      previous: previous?.value ?? null,
      better: name === "failure" ? "down" : "up",
      base: previous?.denominator ?? 0,
      sample: Math.min(current?.denominator ?? 0, previous?.denominator ?? 0),
    }),
    formatPercent(previous?.value ?? null),
  );
}
