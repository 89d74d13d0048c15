import type { EvidenceChoice } from "@/lib/address/counting";
import { type CampaignInfo, campaignOwners, readCampaigns } from "./campaign-names";
import { type CountQuery, type CountRow, readCounts } from "./counts";
import { readGaps } from "./gaps";
import { type Missing, missingDays } from "./missing";
import type { MissingDays } from "./missing-days";
import type { Scope } from "./scope";
import { everSeen } from "./seen";
import { channelsIn, type Selection, type ShapeContext, selectionOf } from "./selection";

/** Everything that shaping needs, read in as few round trips as it takes. */
export type Gathered = {
  readonly rows: readonly CountRow[];
  readonly selection: Selection;
  readonly context: ShapeContext;
  /** Of the campaigns in the rows, when they are split by campaign. */
  readonly names: ReadonlyMap<string, CampaignInfo>;
};

/** What was counted on days with a gap; the gaps' own days, or those given. */
async function readMissing(
  scope: Scope,
  query: CountQuery,
  given: readonly MissingDays[] | undefined,
): Promise<Missing> {
  const days = given ?? missingDays(await readGaps(scope), scope.range, scope.now);
  return { days, rows: days.length > 0 ? await readCounts(scope, { ...query, only: days }) : [] };
}

/**
 * Reads the counts of a scope together with what decides null or 0. Days with a known gap are in
 * the counts, and known to be missing for the rates; `days` are to be left out beside.
 */
export async function gather(
  scope: Scope,
  query: CountQuery & { readonly evidence: EvidenceChoice },
  days?: readonly MissingDays[],
): Promise<Gathered> {
  const [rows, missing, seen, owners] = await Promise.all([
    readCounts(scope, query),
    readMissing(scope, query, days),
    everSeen(),
    campaignOwners(scope.campaigns),
  ]);
  const names =
    query.by === "campaign" ? await readCampaigns(rows.map((row) => row.dimension)) : new Map();
  const selection = selectionOf(scope, rows, owners);
  // As a group of a campaign does, a filter on it speaks for the channels it went over.
  const own = scope.campaigns ? channelsIn(rows, scope.channels) : null;
  const channels = own ?? selection.channels;
  return {
    rows,
    selection: { ...selection, channels },
    context: { clock: query.clock, evidence: query.evidence, seen, missing },
    names,
  };
}
