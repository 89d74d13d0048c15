import type { AutomaticCounts, OpenedBy, Stages, Summary } from "@/lib/analytics/shapes";
import { type AutomaticStage, type Evidence, STAGES, type Stage } from "@/lib/providers/event";
import { marksAutomatic } from "@/lib/providers/types";
import type { CountRow } from "./counts";
import { providerLabel } from "./labels";
import { ratesOf } from "./rates";
import type { ReportEndpoint } from "./scope";
import {
  channelsOf,
  countsAsDelivered,
  deliveryEvidence,
  heardFrom,
  marksAnywhere,
  reportsAnywhere,
  reportsOn,
  type Selection,
  type ShapeContext,
  wasSeen,
} from "./selection";

const DELIVERED = STAGES.indexOf("delivered");
const OPENED = STAGES.indexOf("opened");

/** Stages from a function of each. */
export function stagesOf(count: (stage: Stage, index: number) => number | null): Stages {
  return Object.fromEntries(STAGES.map((stage, index) => [stage, count(stage, index)])) as Stages;
}

type Sums = { readonly totals: number[]; readonly implied: number[] };

/** Sums rows; deliveries that lack the evidence asked for are left out. */
export function sumRows(
  rows: readonly CountRow[],
  endpoints: readonly ReportEndpoint[],
  context: ShapeContext,
): Sums {
  // Walked for every bucket of every line: a year of them is most of what shaping costs.
  const all = context.evidence === "any";
  const byId = new Map(all ? [] : endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const totals = STAGES.map(() => 0);
  const implied = STAGES.map(() => 0);
  const add = (sums: number[], counts: readonly number[], delivered: boolean): void => {
    for (let index = 0; index < sums.length; index++) {
      if (delivered || index !== DELIVERED) sums[index] = (sums[index] ?? 0) + (counts[index] ?? 0);
    }
  };
  for (const row of rows) {
    const delivered =
      all || countsAsDelivered(byId.get(row.endpointId), row.channel, context.evidence);
    add(totals, row.totals, delivered);
    add(implied, row.implied, delivered);
  }
  return { totals, implied };
}

/** One stage of what rows add up to. */
export function sumStage(
  rows: readonly CountRow[],
  stage: Stage,
  endpoints: readonly ReportEndpoint[],
  { evidence }: Pick<ShapeContext, "evidence">,
): number {
  const at = STAGES.indexOf(stage);
  const counts = (row: CountRow): boolean =>
    stage !== "delivered" ||
    evidence === "any" ||
    countsAsDelivered(
      endpoints.find(({ id }) => id === row.endpointId),
      row.channel,
      evidence,
    );
  return rows.reduce((sum, row) => sum + (counts(row) ? (row.totals[at] ?? 0) : 0), 0);
}

/** The stages that are "not reported" for a selection, given what its rows add up to. */
export function unreportedStages(
  sums: Pick<Sums, "totals">,
  selection: Selection,
  context: ShapeContext,
): ReadonlySet<Stage> {
  const reported = (stage: Stage, index: number): boolean =>
    (sums.totals[index] ?? 0) > 0 ||
    selection.endpoints.some((one) => reportsAnywhere(one, selection, stage, context.evidence)) ||
    wasSeen(selection, stage, context);
  return new Set(STAGES.filter((stage, index) => !reported(stage, index)));
}

/** Endpoint and channel pairs that have a stage: those seen in the rows, else those that could. */
function pairsOf(
  stage: number,
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): [ReportEndpoint, string][] {
  const name = STAGES[stage];
  const found: [ReportEndpoint, string][] = [];
  for (const endpoint of selection.endpoints) {
    for (const row of rows) {
      if (row.endpointId === endpoint.id && (row.totals[stage] ?? 0) > 0)
        found.push([endpoint, row.channel]);
    }
  }
  if (found.length > 0 || name === undefined) return found;
  return selection.endpoints.flatMap((endpoint) =>
    channelsOf(endpoint, selection)
      .filter((channel) => reportsOn(endpoint, channel, name, context.evidence))
      .map((channel): [ReportEndpoint, string] => [endpoint, channel]),
  );
}

function openedBy(pairs: readonly [ReportEndpoint, string][]): OpenedBy[] {
  const ways = new Set(
    pairs.map(([endpoint, channel]): OpenedBy => {
      const known = channel || endpoint.provider?.defaultChannel;
      return known === "email" ? "pixel" : "tap";
    }),
  );
  return [...ways].sort().reverse();
}

function deliveredBy(pairs: readonly [ReportEndpoint, string][], context: ShapeContext) {
  const kinds = pairs.map(([endpoint, channel]) => deliveryEvidence(endpoint, channel));
  const wanted = (kind: Evidence | null): kind is Evidence =>
    kind !== null && (context.evidence === "any" || kind === "confirmed");
  return [...new Set(kinds.filter(wanted))].sort();
}

const MARKED: readonly AutomaticStage[] = ["opened", "clicked"];

/** What machines did, of rows; null where nobody who is selected marks it. The function takes some of them. */
export function automaticOf(
  rows: readonly CountRow[],
  selection: Selection,
): (some: readonly CountRow[]) => AutomaticCounts {
  const sum = (some: readonly CountRow[], index: number) =>
    some.reduce((total, { automatic }) => total + (automatic[index] ?? 0), 0);
  const isMarked = MARKED.map(
    (stage, index) =>
      sum(rows, index) > 0 ||
      selection.endpoints.some((endpoint) => marksAnywhere(endpoint, selection, stage)),
  );
  return (some) => {
    const [opened = null, clicked = null] = isMarked.map((is, index) =>
      is ? sum(some, index) : null,
    );
    return { opened, clicked };
  };
}

/** The counts that rows add up to: null where not reported. */
export function countsOf(
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Pick<Summary, "stages" | "automatic" | "implied"> {
  const sums = sumRows(rows, selection.endpoints, context);
  const missing = unreportedStages(sums, selection, context);
  const orNull = (counts: readonly number[]) =>
    stagesOf((stage, index) => (missing.has(stage) ? null : (counts[index] ?? 0)));
  const automatic = automaticOf(rows, selection)(rows);
  return { stages: orNull(sums.totals), automatic, implied: orNull(sums.implied) };
}

/** Turns rows into counts, rates and what must be said beside them: null where not reported. */
export function summarise(
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
): Summary {
  return {
    ...countsOf(rows, selection, context),
    rates: ratesOf(rows, selection, context),
    openedBy: openedBy(pairsOf(OPENED, rows, selection, context)),
    deliveredBy: deliveredBy(pairsOf(DELIVERED, rows, selection, context), context),
  };
}

/** Pixels of e-mails are loaded by machines, too: true where nobody says by which. */
function leavesUnmarked(
  endpoint: ReportEndpoint,
  selection: Selection,
  { evidence }: ShapeContext,
): boolean {
  const { provider } = endpoint;
  if (!provider || !channelsOf(endpoint, selection).includes("email")) return false;
  const reportsOpens = reportsOn(endpoint, "email", "opened", evidence);
  return reportsOpens && !marksAutomatic(provider, "email", "opened");
}

/** Labels of the selected providers that were heard from, and per stage of those that report it. */
export function reportersOf(
  rows: readonly CountRow[],
  selection: Selection,
  context: ShapeContext,
) {
  const heard = heardFrom(rows, selection, context);
  const labels = (endpoints: readonly ReportEndpoint[]): string[] =>
    [...new Set(endpoints.map(providerLabel))].sort();
  const reportedBy = Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      labels(heard.filter((one) => reportsAnywhere(one, selection, stage, context.evidence))),
    ]),
  ) as Record<Stage, string[]>;
  const opensIncludeAutomatic = labels(
    heard.filter((one) => leavesUnmarked(one, selection, context)),
  );
  return { providers: labels(heard), reportedBy, opensIncludeAutomatic };
}
