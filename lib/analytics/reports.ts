import { z } from "zod";
import { campaignKey, filterParameters } from "@/lib/address/filter-parameters";
import {
  audienceMessagesResponse,
  audienceResponse,
  campaignOptOutsResponse,
  cohortsResponse,
  subscribersResponse,
} from "@/lib/analytics/audience/answers";
import { getAudience } from "@/lib/analytics/audience/audience";
import { getAudienceMessages } from "@/lib/analytics/audience/audience-messages";
import { getCampaignOptOuts } from "@/lib/analytics/audience/campaign-opt-outs";
import { getCohorts } from "@/lib/analytics/audience/cohorts";
import { getOptOuts } from "@/lib/analytics/audience/opt-outs";
import {
  audienceMessagesParameters,
  audienceParameters,
  campaignOptOutParameters,
  cohortParameters,
  subscribersParameters,
} from "@/lib/analytics/audience/parameters";
import { getSubscribers } from "@/lib/analytics/audience/subscribers";
import {
  campaignComparisonResponse,
  campaignResponse,
  campaignsResponse,
  followedResponse,
  sendsResponse,
} from "@/lib/analytics/campaigns/answers";
import { getCampaign } from "@/lib/analytics/campaigns/campaign";
import { getCampaignComparison } from "@/lib/analytics/campaigns/campaign-comparison";
import { getCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { getFollowed } from "@/lib/analytics/campaigns/followed";
import {
  campaignComparisonParameters,
  campaignParameters,
  campaignsParameters,
  sendsParameters,
} from "@/lib/analytics/campaigns/parameters";
import { getSends } from "@/lib/analytics/campaigns/sends";
import {
  contentResponse,
  eventsResponse,
  messageResponse,
  messagesResponse,
} from "@/lib/analytics/events/answers";
import { contentParameters, getContent } from "@/lib/analytics/events/content";
import { getEvents } from "@/lib/analytics/events/events";
import { getMessage } from "@/lib/analytics/events/message";
import { getMessages } from "@/lib/analytics/events/messages";
import { eventsParameters, messageId, messagesParameters } from "@/lib/analytics/events/parameters";
import { experimentsResponse } from "@/lib/analytics/experiments/answers";
import { experimentsParameters } from "@/lib/analytics/experiments/parameters";
import { recentExperiments } from "@/lib/analytics/experiments/recent-experiments";
import {
  bestTimeResponse,
  failuresResponse,
  funnelResponse,
  ratesResponse,
  timeseriesResponse,
} from "@/lib/analytics/funnel/answers";
import { getBestTime } from "@/lib/analytics/funnel/best-time";
import { getFailures } from "@/lib/analytics/funnel/failures";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import {
  bestTimeParameters,
  failuresParameters,
  funnelParameters,
  timeseriesParameters,
} from "@/lib/analytics/funnel/parameters";
import { getRates, ratesParameters } from "@/lib/analytics/funnel/rates-over-time";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { freshnessResponse, healthResponse } from "@/lib/analytics/health/answers";
import { getHealth } from "@/lib/analytics/health/endpoint-health";
import { getFreshness } from "@/lib/analytics/health/freshness";
import { forecastResponse, insightsResponse } from "@/lib/analytics/insights/answers";
import { getForecast } from "@/lib/analytics/insights/forecast-days";
import { forecastParameters, insightsParameters } from "@/lib/analytics/insights/parameters";
import { recentInsights } from "@/lib/analytics/insights/recent-insights";
import {
  fatigueResponse,
  leftAfterResponse,
  pressureResponse,
  reachResponse,
} from "@/lib/analytics/people/answers";
import { peopleParameters, pressureParameters } from "@/lib/analytics/people/parameters";
import {
  recentFatigue,
  recentLeftAfter,
  recentPressure,
  recentReach,
} from "@/lib/analytics/people/recent-people";
import { qualityResponse } from "@/lib/analytics/quality/answers";
import { getQuality } from "@/lib/analytics/quality/quality";

/** A report of the API. */
export type Report = {
  readonly summary: string;
  /** What may stand behind the `?`. */
  readonly query: z.ZodObject;
  /** The part of the address in braces, where it has one. */
  readonly path?: z.ZodObject;
  readonly response: z.ZodType;
  /** Reads events of people, which a key must be allowed to. */
  readonly ofPeople?: boolean;
  /** Answers a query that was checked; `id` is the part of the address in braces, as it came. */
  readonly run: (query: never, id: string) => Promise<unknown>;
};

/** Lets `run` know what its query holds. */
function report<Query extends z.ZodObject>(
  one: Omit<Report, "query" | "run"> & {
    readonly query: Query;
    readonly run: (query: z.infer<Query>, id: string) => Promise<unknown>;
  },
): Report {
  return one;
}

async function readAudience(query: z.infer<typeof audienceParameters>) {
  const now = Date.now();
  const [audience, optOuts] = await Promise.all([getAudience(query, now), getOptOuts(query, now)]);
  return { ...audience, ...optOuts };
}

/** Every report of the API: its route, its document and the tests go by it. */
export const REPORTS: Readonly<Record<string, Report>> = {
  "/api/v1/funnel": report({
    summary: "How many messages (or events) reached each stage",
    query: funnelParameters,
    response: funnelResponse,
    run: (query) => getFunnel(query),
  }),
  "/api/v1/timeseries": report({
    summary: "The same counts over time, every bucket of the range",
    query: timeseriesParameters,
    response: timeseriesResponse,
    run: (query) => getTimeseries(query),
  }),
  "/api/v1/rates": report({
    summary: "One rate over time, group by group, each compared with the same other group",
    query: ratesParameters,
    response: ratesResponse,
    run: (query) => getRates(query),
  }),
  "/api/v1/failures": report({
    summary: "Why messages failed, of whom and when, each cause with what to do",
    query: failuresParameters,
    response: failuresResponse,
    run: (query) => getFailures(query),
  }),
  "/api/v1/best-time": report({
    summary: "The open rate by the hour of the week in which messages began",
    query: bestTimeParameters,
    response: bestTimeResponse,
    run: (query) => getBestTime(query),
  }),
  "/api/v1/experiments": report({
    summary: "Whether context-aware delivery pays, by what was planned, within campaigns",
    query: experimentsParameters,
    response: experimentsResponse,
    run: (query) => recentExperiments(query),
  }),
  "/api/v1/insights": report({
    summary: "What is beyond chance, in at most three sentences: against the same weekdays before",
    query: insightsParameters,
    response: insightsResponse,
    run: (query) => recentInsights(query),
  }),
  "/api/v1/forecast": report({
    summary: "The next seven days as the same weekdays were last, with a band of past errors",
    query: forecastParameters,
    response: forecastResponse,
    run: (query) => getForecast(query),
  }),
  "/api/v1/campaigns": report({
    summary: "Campaigns with anything in the range, sorted and paged",
    query: campaignsParameters,
    response: campaignsResponse,
    run: (query) => getCampaigns(query),
  }),
  "/api/v1/campaigns/{key}": report({
    summary: "One campaign: funnel, platforms, failures and time to open",
    query: campaignParameters,
    path: z.object({ key: campaignKey }),
    response: campaignResponse,
    run: (query, key) => getCampaign(key, query),
  }),
  "/api/v1/campaigns/{key}/content": report({
    summary: "What one campaign says: the titles of its latest messages, personal ones masked",
    query: contentParameters,
    path: z.object({ key: campaignKey }),
    response: contentResponse,
    run: (query, key) => getContent(key, query),
  }),
  "/api/v1/campaigns/{key}/followed": report({
    summary: "What people did after one campaign: custom events that carry it",
    query: campaignParameters,
    path: z.object({ key: campaignKey }),
    response: followedResponse,
    run: (query, key) => getFollowed(key, query),
  }),
  "/api/v1/sends": report({
    summary: "Each send of one campaign, held against the last sends before it",
    query: sendsParameters,
    response: sendsResponse,
    run: (query) => getSends(query),
  }),
  "/api/v1/campaigns/compare": report({
    summary: "Two to six campaigns side by side",
    query: campaignComparisonParameters,
    response: campaignComparisonResponse,
    run: (query) => getCampaignComparison(query),
  }),
  "/api/v1/audience": report({
    summary: "Opt-ins and opt-outs by the time they happened, with their causes",
    query: audienceParameters,
    response: audienceResponse,
    run: readAudience,
  }),
  "/api/v1/subscribers": report({
    summary: "Who is reachable: subscriptions now and over time, by what is known of them",
    query: subscribersParameters,
    response: subscribersResponse,
    run: (query) => getSubscribers(query),
  }),
  "/api/v1/subscribers/cohorts": report({
    summary: "How long people stay: of those who first opted in, who was in after so many days",
    query: cohortParameters,
    response: cohortsResponse,
    run: (query) => getCohorts(query),
  }),
  "/api/v1/subscribers/messages": report({
    summary: "Messages by country or language of whom they were for, with the share not known",
    query: audienceMessagesParameters,
    response: audienceMessagesResponse,
    run: (query) => getAudienceMessages(query),
  }),
  "/api/v1/subscribers/opt-outs": report({
    summary: "Opt-outs for each 1,000 delivered of each campaign that they name",
    query: campaignOptOutParameters,
    response: campaignOptOutsResponse,
    run: (query) => getCampaignOptOuts(query),
  }),
  "/api/v1/people/reach": report({
    summary:
      "Persons reached, each once, by the providers that reached them; whose was opened first",
    query: peopleParameters,
    response: reachResponse,
    run: (query) => recentReach(query),
  }),
  "/api/v1/people/pressure": report({
    summary: "How many messages the same persons get in seven days, and twice within minutes",
    query: pressureParameters,
    response: pressureResponse,
    run: (query) => recentPressure(query),
  }),
  "/api/v1/people/fatigue": report({
    summary: "Open and opt-out rate by how many messages the person had had in seven days",
    query: peopleParameters,
    response: fatigueResponse,
    run: (query) => recentFatigue(query),
  }),
  "/api/v1/people/opt-outs": report({
    summary: "After which campaign's message people left, of any provider",
    query: peopleParameters,
    response: leftAfterResponse,
    run: (query) => recentLeftAfter(query),
  }),
  "/api/v1/quality": report({
    summary: "What became of every item received, by time of receipt",
    query: filterParameters,
    response: qualityResponse,
    run: (query) => getQuality(query),
  }),
  "/api/v1/events": report({
    summary: "Events, newest first; personal data is masked",
    query: eventsParameters,
    response: eventsResponse,
    ofPeople: true,
    run: (query) => getEvents(query),
  }),
  "/api/v1/messages": report({
    summary: "The messages behind a number of the funnel, newest first; personal data is masked",
    query: messagesParameters,
    response: messagesResponse,
    ofPeople: true,
    run: (query) => getMessages(query),
  }),
  "/api/v1/messages/{id}": report({
    summary: "One message: its stages, how each is known, and its events",
    query: z.object({}),
    path: z.object({ id: messageId }),
    response: messageResponse,
    ofPeople: true,
    run: (_, id) => getMessage(id),
  }),
  "/api/v1/health": report({
    summary: "Whether each endpoint sends as it usually does, and whether Pushlens itself is well",
    query: filterParameters,
    response: healthResponse,
    run: (query) => getHealth(query),
  }),
  "/api/v1/freshness": report({
    summary: "How fresh the numbers are, endpoint by endpoint",
    query: filterParameters,
    response: freshnessResponse,
    run: (query) => getFreshness(query),
  }),
};

const NAMED = /^\{.*\}$/;
const BY_SEGMENTS = Object.entries(REPORTS)
  .map(([address, one]) => ({ segments: address.slice("/api/v1/".length).split("/"), report: one }))
  // What is spelled out goes before what stands for anything.
  .sort((a, b) => a.segments.filter(isNamed).length - b.segments.filter(isNamed).length);

function isNamed(segment: string): boolean {
  return NAMED.test(segment);
}

/** The report at the parts of an address below `/api/v1`, and the one that stands for something. */
export function findReport(
  address: readonly string[],
): { readonly report: Report; readonly id: string } | null {
  const found = BY_SEGMENTS.find(
    ({ segments }) =>
      segments.length === address.length &&
      segments.every((segment, at) => isNamed(segment) || segment === address[at]),
  );
  if (!found) return null;
  return { report: found.report, id: address[found.segments.findIndex(isNamed)] ?? "" };
}
