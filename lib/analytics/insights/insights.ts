import { filters } from "@/lib/address/filter-parameters";
import { hrefWith } from "@/lib/address/query";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { todayIn } from "@/lib/days";
import { changeOf } from "@/lib/statistics/season";
import { words } from "@/lib/words/words";
import type { InsightsReport, Sentence } from "./answers";
import { campaignChanges } from "./campaign-changes";
import { daysFor } from "./days-for";
import { type Days, daysOf } from "./days-of";
import { type Change, findChanges, seasonOf, toneOf, windowsOf } from "./find-changes";
import type { Found, Looked } from "./found";
import { isRate, isSubscription } from "./measures";
import { type InsightsParameters, measuresOf } from "./parameters";
import { readDays } from "./read-days";
import { sentenceOf } from "./words";

const MOST = 3;
/** An endpoint that makes this much of a difference is named. */
const MOST_OF_IT = 0.8;

/** The endpoint that makes most of a change of a count; null where there is none, or one alone. */
function mostlyOf(days: Days, { measure, window, season }: Change) {
  if (isRate(measure) || days.endpoints.length < 2) return null;
  const whole = season.value - season.usual;
  return (
    days.endpoints.find(({ id }) => {
      // Its value and what was usual are asked for, which no other weekday moves.
      const own = seasonOf(days, measure, window, id, { worth: () => false });
      return own !== null && (own.value - own.usual) / whole >= MOST_OF_IT;
    }) ?? null
  );
}

/** The page that shows the numbers of a change, with its days and filters, as they are counted here. */
function pathOf({ change, campaign, mostly }: Found, params: InsightsParameters): string {
  const { from, to } = change.window;
  const { evidence, automatic } = params;
  const asked = Object.keys(filters).map((name) => [name, params[name as keyof typeof filters]]);
  const kept = {
    ...{ from, to },
    ...(Object.fromEntries(asked) as Pick<InsightsParameters, keyof typeof filters>),
    ...(mostly ? { endpoint: [mostly.id] } : {}),
    ...(campaign ? { campaign: [] } : {}),
  };
  if (isSubscription(change.measure)) return hrefWith("/audience", {}, kept);
  const counted = {
    evidence: evidence === "any" ? null : evidence,
    automatic: automatic === "apart" ? null : automatic,
  };
  if (campaign) return hrefWith(`/campaigns/${campaign.key}`, {}, { ...kept, ...counted });
  return hrefWith("/funnel", {}, { ...kept, ...counted, clock: "event" });
}

function toSentence(found: Found, params: InsightsParameters, zone: string): Sentence {
  const { change, campaign, mostly } = found;
  const { measure, window, season } = change;
  const { asFar: _, ...figures } = season;
  return {
    text: sentenceOf(change, zone, campaign?.name),
    detail: mostly && words("insights")("mostlyOf", { name: mostly.name }),
    measure,
    tone: toneOf(change),
    from: window.from,
    to: window.to,
    until: window.until === null ? null : new Date(window.until).toISOString(),
    unit: isRate(measure) ? "share" : "count",
    ...figures,
    change: changeOf(season),
    campaign,
    mostly: mostly && { endpoint: mostly.id, name: mostly.name },
    path: pathOf(found, params),
  };
}

async function lookAtAll(scope: Scope, params: InsightsParameters): Promise<Looked> {
  const { last, read, withToday } = daysFor(scope);
  const measures = measuresOf(params.about);
  const withOpts = measures.some(isSubscription);
  const days = daysOf(await readDays(read, params, { withOpts, withToday }));
  const windows = windowsOf(scope.range, last, days.today?.until ?? null);
  const { changes, judged } = findChanges(days, measures, windows);
  const found = changes
    .slice(0, MOST)
    .map((change) => ({ change, campaign: null, mostly: mostlyOf(days, change) }));
  return { found, judged, without: days.without };
}

/**
 * What of a range is beyond chance, in at most three sentences, the most important first: held against
 * the same weekdays and hours of the eight weeks before, by event time. Too little of the newest is not
 * told while Pushlens itself is not well, as it may be ours.
 */
export async function getInsights(
  params: InsightsParameters,
  now: number = Date.now(),
): Promise<InsightsReport> {
  const scope = await openScope(params, now);
  const { found, judged, without } =
    params.about === "campaigns"
      ? await campaignChanges(scope, params)
      : await lookAtAll(scope, params);
  const isNewDrop = ({ change }: Found) => change.lasts && change.season.distance < 0;
  const ours = found.some(isNewDrop) && !(await getOurHealth(now)).ok;
  const { timeZone, from } = scope.range;
  const why = from > todayIn(timeZone, now) ? "not_begun" : "too_little_history";
  const told = found.filter((one) => !(ours && isNewDrop(one))).slice(0, MOST);
  return {
    range: scope.range,
    sentences: told.map((one) => toSentence(one, params, timeZone)),
    reason: told.length > 0 ? null : judged > 0 ? "nothing_unusual" : why,
    without,
  };
}
