import { type OptRow, reportsOpt } from "@/lib/analytics/audience/audience";
import type { CountRow } from "@/lib/analytics/counts/counts";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { shareOf } from "@/lib/analytics/counts/rates";
import type { Selection, ShapeContext } from "@/lib/analytics/counts/selection";
import { sumRows, sumStage, unreportedStages } from "@/lib/analytics/counts/summary";
import type { Known } from "@/lib/statistics/season";
import { ABOUT, type Measure } from "./measures";

/** What was counted of messages, and of subscriptions. */
export type Rows = { readonly counts: readonly CountRow[]; readonly opts: readonly OptRow[] };

/** A function from a measure and rows to its amount; null where nobody reports it. */
export function amountsOf(
  all: Rows,
  selection: Selection,
  context: ShapeContext,
): (measure: Measure, rows: Rows) => Known {
  const missing = unreportedStages(
    sumRows(all.counts, selection.endpoints, context),
    selection,
    context,
  );
  const told = {
    opted_in: reportsOpt("opted_in", selection, context.seen, all.opts),
    opted_out: reportsOpt("opted_out", selection, context.seen, all.opts),
  };
  return (measure, { counts, opts }) => {
    const about = ABOUT[measure];
    if (about.of === "subscription") {
      if (!told[about.column]) return null;
      return { part: opts.reduce((sum, row) => sum + row[about.column], 0), whole: null };
    }
    if (about.of === "rate") {
      const { numerator, denominator } = shareOf(about.rate, counts, selection, context);
      return { part: numerator, whole: denominator };
    }
    if (missing.has(about.stage)) return null;
    return { part: sumStage(counts, about.stage, selection.endpoints, context), whole: null };
  };
}

/** A function from a slot to its rows: of all endpoints, or of one. */
export const bySlot = ({ counts, opts }: Rows) => {
  const [ofCounts, ofOpts] = [
    groupBy(counts, ({ slot }) => slot),
    groupBy(opts, ({ slot }) => slot),
  ];
  return (slot: string, endpoint?: string): Rows => {
    const own = <Row extends { readonly endpointId: string }>(rows: readonly Row[] = []) =>
      endpoint === undefined ? rows : rows.filter(({ endpointId }) => endpointId === endpoint);
    return { counts: own(ofCounts.get(slot)), opts: own(ofOpts.get(slot)) };
  };
};
