import { readCounts } from "@/lib/analytics/counts/counts";
import { splitRows } from "@/lib/analytics/counts/groups";
import type { Scope } from "@/lib/analytics/counts/scope";
import { NIL_ID } from "@/lib/facts/identity";
import { daysFor } from "./days-for";
import { daysOf } from "./days-of";
import { byImportance, CLEAR_OF_MANY, findChanges, windowsOf } from "./find-changes";
import type { Found, Looked } from "./found";
import { type Measure, VOLUME } from "./measures";
import type { InsightsParameters } from "./parameters";
import { readDays } from "./read-days";

/** As many of the largest are looked at: of the others a change is no news. */
const LARGEST = 20;
const RATES: readonly Measure[] = ["delivery", "open", "failure"];

/** The campaigns of a range with most events. */
async function largestOf(scope: Scope, params: InsightsParameters): Promise<string[]> {
  const rows = await readCounts(scope, {
    clock: "event",
    automatic: params.automatic,
    by: "campaign",
  });
  const sizes = new Map<string, number>();
  for (const { dimension, totals } of rows) {
    if (dimension === NIL_ID) continue;
    sizes.set(dimension, (sizes.get(dimension) ?? 0) + Math.max(...totals));
  }
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, LARGEST).map(([id]) => id);
}

/** What of the largest campaigns goes on beyond what is usual for each: recurring ones alone have a usual. */
export async function campaignChanges(scope: Scope, params: InsightsParameters): Promise<Looked> {
  const { last, read } = daysFor(scope);
  const campaigns = await largestOf(scope, params);
  if (campaigns.length === 0) return { found: [], judged: 0, without: [] };
  const all = await readDays({ ...read, campaigns }, params, { by: "campaign" });
  const { rows, selection, names } = all.gathered;
  const windows = windowsOf(scope.range, last, null)
    .filter(({ lasts }) => lasts)
    .map((window) => ({ ...window, clear: CLEAR_OF_MANY }));
  let judged = 0;
  const found = splitRows(rows, "campaign", selection, names).flatMap((part): Found[] => {
    const days = daysOf(all, part);
    const volume = VOLUME.filter((measure) => days.of(measure)(last) !== null).slice(0, 1);
    const looked = findChanges(days, [...volume, ...RATES], windows);
    judged += looked.judged;
    const campaign = { key: part.key ?? "none", name: part.label };
    return looked.changes.map((change) => ({ change, campaign, mostly: null }));
  });
  found.sort((one, other) => byImportance(one.change, other.change));
  return { found, judged, without: all.without };
}
