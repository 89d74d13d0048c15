import { z } from "zod";
import {
  campaignKeyOf,
  readCampaigns,
  unnamedCampaign,
} from "@/lib/analytics/counts/campaign-names";
import { openScope } from "@/lib/analytics/counts/scope";
import { shiftDay } from "@/lib/days";
import { db } from "@/lib/db";
import { differencesByStratum } from "@/lib/statistics/by-stratum";
import { fillCells, strataOf } from "@/lib/statistics/cells";
import { derivedEffects } from "@/lib/statistics/derived-effects";
import { type Bounded, type Effect, intentToTreat } from "@/lib/statistics/intent-to-treat";
import { armTotals, judgeEffect } from "@/lib/statistics/judge-effect";
import { neededMessages } from "@/lib/statistics/needed-messages";
import { splitEvidence } from "@/lib/statistics/split-evidence";
import { difference, outcomes, weigh } from "@/lib/statistics/weighed";
import type { ExperimentsReport } from "./answers";
import { armPersons } from "./arm-persons";
import { endingDifferences, splitsOf } from "./fairness";
import { type Matured, maturedIn } from "./matured";
import type { ExperimentsParameters } from "./parameters";
import { readPeople, type Sampled, type StratumKey } from "./read-people";
import { type PlannedCounts, readPlanned } from "./read-planned";
import { reasonFor } from "./reasons";
import { byDelivery, CONTEXT_AWARE, cellsByLook, cumulated, endingsOf, strataIn } from "./tally";

/** The change that the number of messages still needed is told for. */
const CHANGE = 0.1;

const expectedSchema = z.array(z.object({ share: z.number().nullable() })).max(1);

/** The share that context-aware delivery was asked for, as an admin says; null: not known. */
export async function readExpected(): Promise<number | null> {
  const rows = await db().$queryRaw`SELECT planned_share AS share FROM workspace`;
  return expectedSchema.parse(rows)[0]?.share ?? null;
}

/** All that is known, cell by cell and person by person. */
type Known = {
  readonly planned: PlannedCounts;
  readonly matured: Matured;
  readonly strata: readonly StratumKey[];
  readonly byLook: readonly Float64Array[];
  readonly upTo: readonly Float64Array[];
  readonly total: Float64Array;
  readonly sampled: Sampled;
};

/** Does context-aware delivery pay? By what was planned, within campaigns, persons as clusters. */
export async function getExperiments(
  params: ExperimentsParameters,
  now: number = Date.now(),
): Promise<ExperimentsReport> {
  const scope = await openScope(params, now);
  const matured = maturedIn(scope, params.window);
  const [planned, expected] = await Promise.all([readPlanned(scope, matured), readExpected()]);
  const strata = strataIn(planned.rows);
  const byLook = cellsByLook(planned.rows, strata, matured.starts.length);
  const upTo = cumulated(byLook);
  const total = upTo.at(-1) ?? fillCells(0, () => 0);
  const messages = total.reduce((sum, count) => sum + count, 0);
  const [sampled, names] = await Promise.all([
    readPeople(scope, matured, strata, messages),
    readCampaigns(strata.map(({ campaignId }) => campaignId)),
  ]);
  const known: Known = { planned, matured, strata, byLook, upTo, total, sampled };
  const campaigns = strata.map(
    ({ campaignId }) => (names.get(campaignId) ?? unnamedCampaign(campaignId)).name,
  );
  return {
    range: scope.range,
    window: params.window,
    ...verdictOf(known, params.window, expected),
    strata: strataReport(known, campaigns),
    splits: splitsOf(byLook, matured.starts, campaigns, total),
    ...byEnding(known),
    looks: looksOf(known, scope.range.to),
    sampledShare: sampled.share,
  };
}

const boundsOf = ({ value, low, high }: Bounded) => ({ difference: value, low, high });

function effectReport(effect: Effect, relative: Bounded | null): ExperimentsReport["effect"] {
  return {
    ...boundsOf(effect),
    standardError: effect.standardError,
    relative: relative?.value ?? null,
    relativeLow: relative?.low ?? null,
    relativeHigh: relative?.high ?? null,
  };
}

/** The answer, and what it rests on. */
function verdictOf(
  { planned, total, sampled }: Known,
  window: ExperimentsParameters["window"],
  expected: number | null,
) {
  const { people, share } = sampled;
  const { treated, control } = armTotals(total);
  const messages = treated.messages + control.messages;
  const observed = messages > 0 ? treated.messages / messages : null;
  const evidence =
    expected !== null && messages > 0
      ? splitEvidence(treated.messages, control.messages, expected)
      : null;
  const effect = intentToTreat(total, people, { share });
  const derived = effect && derivedEffects(total, people, effect, { share });
  const judgement = judgeEffect(total, effect, evidence);
  const persons = armPersons(sampled);
  const of = {
    ...{ window, contextAware: treated, traditional: control, young: planned.young },
    ...{ persons: effect?.persons ?? persons.all, expected, observed },
  };
  const arm = (total: typeof treated, persons: number) => ({
    messages: total.messages,
    opened: total.outcomes,
    persons,
  });
  return {
    matured: {
      messages,
      persons: persons.all,
      withoutPerson: Math.round(sampled.withoutPerson / share),
    },
    young: planned.young,
    arms: {
      contextAware: arm(treated, persons.contextAware),
      traditional: arm(control, persons.traditional),
    },
    effect: effect && effectReport(effect, derived?.relative ?? null),
    verdict: judgement.verdict,
    reason: judgement.doubt && reasonFor(judgement.doubt, of),
    neededMessages: effect && neededMessages(effect, messages, CHANGE),
    sampleRatio: { expected, observed, evidence },
    onDelivered: derived?.onTakers ? boundsOf(derived.onTakers) : null,
  };
}

/** Each campaign by itself, with its weight; the weightiest first. */
function strataReport(
  { total, strata, sampled: { people, share } }: Known,
  names: readonly string[],
): ExperimentsReport["strata"] {
  const weights = weigh(total)?.weights ?? [];
  const differences = differencesByStratum(total, people, share);
  const rows = strataOf(total).map(({ treated, control }, at) => {
    const { endpointId = "", campaignId = "" } = strata[at] ?? {};
    const own = differences[at] ?? null;
    return {
      campaign: campaignKeyOf(campaignId),
      name: names[at] ?? "",
      endpoint: endpointId,
      weight: Math.min(1, weights[at] ?? 0),
      ...(own ? boundsOf(own) : { difference: null, low: null, high: null }),
      contextAware: { messages: treated.messages, opened: treated.outcomes },
      traditional: { messages: control.messages, opened: control.outcomes },
    };
  });
  return rows.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

/** How messages ended by what was planned, and what a comparison by delivery would say. */
function byEnding({ planned: { rows }, strata }: Known) {
  const contextAware = endingsOf(rows, CONTEXT_AWARE);
  const traditional = endingsOf(rows, 1 - CONTEXT_AWARE);
  const named = ({ context_aware, ...others }: typeof contextAware) => ({
    contextAware: context_aware,
    ...others,
  });
  const asOne = rows.map((row) => ({ ...row, look: 0 }));
  const [delivered = fillCells(0, () => 0)] = cellsByLook(asOne, strata, 1, byDelivery);
  const weighed = weigh(delivered);
  const { treated, control } = armTotals(delivered);
  return {
    compliance: { contextAware: named(contextAware), traditional: named(traditional) },
    endings: endingDifferences(contextAware, traditional),
    asDelivered: weighed && {
      difference: difference(weighed, outcomes),
      contextAware: { messages: treated.messages, opened: treated.outcomes },
      traditional: { messages: control.messages, opened: control.outcomes },
    },
  };
}

/** The effect as it was known at the end of each bucket, once it was trustworthy. */
function looksOf(
  { upTo, byLook, matured, sampled: { people, share } }: Known,
  to: string,
): ExperimentsReport["looks"] {
  const { starts, instants, until } = matured;
  const begun = starts.filter((_, at) => (instants[at] ?? 0) <= until);
  return begun.map((from, at) => {
    const counts = upTo[at] ?? fillCells(0, () => 0);
    const effect = intentToTreat(counts, people, { share, upTo: at });
    const { verdict } = judgeEffect(counts, effect, null);
    const next = starts[at + 1];
    return {
      from,
      to: next ? shiftDay(next, -1) : to,
      messages: (byLook[at] ?? fillCells(0, () => 0)).reduce((sum, count) => sum + count, 0),
      effect: effect && verdict !== "cannot_tell" ? boundsOf(effect) : null,
    };
  });
}
