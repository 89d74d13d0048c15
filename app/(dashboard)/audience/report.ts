import { cache } from "react";
import { comparedRange, intervalOf } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { audiencePage } from "@/lib/address/audience-of";
import type { Interval } from "@/lib/address/intervals";
import { getComparedCauses } from "@/lib/analytics/audience/audience-causes";
import { getAudienceMessages } from "@/lib/analytics/audience/audience-messages";
import { getCampaignOptOuts } from "@/lib/analytics/audience/campaign-opt-outs";
import { getCohorts } from "@/lib/analytics/audience/cohorts";
import { getComparedOptOuts, getOptOuts } from "@/lib/analytics/audience/opt-outs";
import { getSubscribers } from "@/lib/analytics/audience/subscribers";
import { daysInRange } from "@/lib/days";
import { formatTime } from "@/lib/format";
import { words } from "@/lib/words/words";

/** Opt-outs against deliveries, and beside them the range compared with. */
export const readOptOuts = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  const params = { ...page.filters, interval: intervalOf(page) };
  const { now } = page.place;
  if (against) return getComparedOptOuts(params, against, now);
  return { current: await getOptOuts(params, now), previous: null, totals: null };
});

/** Causes over what both ranges have whole; null where nothing is compared. */
export const readComparedCauses = cache(async (page: ReportPage) => {
  const against = comparedRange(page);
  const params = { ...page.filters, interval: intervalOf(page) };
  return against && getComparedCauses(params, against, page.place.now);
});

/** Whose the page is alone: of a country, a language or a topic. */
export function audienceOf(page: ReportPage) {
  const { country, language, topic } = pageParameters(page, audiencePage);
  return { country, language, topic };
}

/** What messages are split by. */
export const splitOf = (page: ReportPage) => pageParameters(page, audiencePage).by;

/** Messages by whom they were for. */
export const readMessages = cache((page: ReportPage) => {
  const { country, language } = audienceOf(page);
  return getAudienceMessages(
    { ...page.filters, country, language, by: splitOf(page) },
    page.place.now,
  );
});

/** The size of the steps of what is counted by the day. */
export function dailyInterval(page: ReportPage): Exclude<Interval, "hour"> {
  const interval = intervalOf(page);
  return interval === "hour" ? "day" : interval;
}

/** Who is reachable, now and over time, by what is known of them. */
export const readSubscribers = cache((page: ReportPage) =>
  getSubscribers(
    { ...page.filters, ...audienceOf(page), interval: dailyInterval(page) },
    page.place.now,
  ),
);

/** What stands where a number would, before the worker has counted for the first time, and when it will. */
export const notCounted = (): string => words("audience")("notCountedWhen");

/** As of when subscriptions were counted, and what of the page's filters they cannot know. */
export function asOfText(page: ReportPage, asOf: string | null): string {
  const say = words("audience");
  if (asOf === null) return say("asOfNever");
  const time = formatTime(asOf, page.place.zone);
  return page.filters.campaign.length > 0
    ? say("asOfWithoutCampaign", { time })
    : say("asOf", { time });
}

/** Cohorts are weeks, and months where the range is long. */
export function cohortInterval(page: ReportPage): "week" | "month" {
  return daysInRange(page.place.range) > 190 ? "month" : "week";
}

/** Who opted in, and how long they stayed. */
export const readCohorts = cache((page: ReportPage) =>
  getCohorts(
    {
      ...page.filters,
      country: [],
      language: [],
      topic: undefined,
      interval: cohortInterval(page),
    },
    page.place.now,
  ),
);

/** Opt-outs for each 1,000 delivered of campaigns. */
export const readCampaignOptOuts = cache((page: ReportPage) =>
  getCampaignOptOuts(page.filters, page.place.now),
);
