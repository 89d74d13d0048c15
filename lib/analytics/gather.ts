import { type CampaignInfo, campaignOwners, readCampaigns } from "./campaign-names";
import { type CountQuery, type CountRow, readCounts } from "./counts";
import type { Scope } from "./scope";
import { everSeen } from "./seen";
import { type Selection, type ShapeContext, selectionOf } from "./selection";
import type { EvidenceFilter } from "./types";

/** Everything that shaping needs, read in as few round trips as it takes. */
export type Gathered = {
  readonly rows: readonly CountRow[];
  readonly selection: Selection;
  readonly context: ShapeContext;
  /** Of the campaigns in the rows, when they are split by campaign. */
  readonly names: ReadonlyMap<string, CampaignInfo>;
};

/** Reads the counts of a scope together with what decides null or 0. */
export async function gather(
  scope: Scope,
  query: CountQuery & { readonly evidence: EvidenceFilter },
): Promise<Gathered> {
  const [rows, seen, owners] = await Promise.all([
    readCounts(scope, query),
    everSeen(),
    campaignOwners(scope.campaigns),
  ]);
  const names =
    query.by === "campaign" ? await readCampaigns(rows.map((row) => row.dimension)) : new Map();
  return {
    rows,
    selection: selectionOf(scope, rows, owners),
    context: { clock: query.clock, evidence: query.evidence, seen },
    names,
  };
}
