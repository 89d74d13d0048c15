import { type Random, stableId } from "./random";
import { busyTimes, type Calendar, DAY, growth, midnight, weekday, weekdayWeight } from "./rhythm";
import type { CampaignScript, Window } from "./types";

/** One send of a campaign: a broadcast to many, or an automation to one. */
export type PlannedSend = {
  readonly at: number;
  readonly campaign: CampaignScript;
  readonly count: number;
  /** 64 digits; one per broadcast, and per week of an automation. */
  readonly sendId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly campaignName: string;
};

type Planning = {
  readonly random: Random;
  readonly slug: string;
  readonly window: Window;
  readonly calendar: Calendar;
};

/** When each campaign goes out and to how many, so that all together send `messages`. */
export function planCampaigns(
  planning: Planning,
  campaigns: readonly CampaignScript[],
  messages: number,
): PlannedSend[] {
  const total = campaigns.reduce((sum, campaign) => sum + campaign.weight, 0);
  return campaigns.flatMap((campaign) => {
    const share = (messages * campaign.weight) / total;
    return campaign.type === "automation"
      ? planAutomation(planning, campaign, share)
      : planBroadcast(planning, campaign, share);
  });
}

function planAutomation(
  { random, slug, window, calendar }: Planning,
  campaign: CampaignScript,
  messages: number,
): PlannedSend[] {
  const id = stableId(slug, "campaign", campaign.name);
  return busyTimes(random, window, calendar, messages).map((at) => ({
    at,
    campaign,
    count: 1,
    // A new version every week, except where the same ids are to come again.
    sendId: stableId(id, "send", campaign.comesAgain ? "" : Math.floor(at / (7 * DAY))),
    campaignId: id,
    title: campaign.title,
    campaignName: campaign.name,
  }));
}

function planBroadcast(
  planning: Planning,
  campaign: CampaignScript,
  messages: number,
): PlannedSend[] {
  const { slug, window, calendar } = planning;
  const times = broadcastTimes(planning, campaign);
  const weights = times.map((at) => weekdayWeight(at, calendar) * growth(at, window));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return times.map((at, index) => {
    const named = campaign.named?.[index % campaign.named.length];
    const own = named === undefined ? campaign.name : `${campaign.name} ${at}`;
    return {
      at,
      campaign,
      count: Math.round((messages * (weights[index] ?? 0)) / total),
      sendId: stableId(slug, "send", campaign.name, at),
      campaignId: stableId(slug, "campaign", own),
      title: named ?? campaign.title,
      campaignName: named ?? campaign.name,
    };
  });
}

/** A short window would miss the weekly hour: there a broadcast goes out once, early in it. */
function broadcastTimes({ random, window, calendar }: Planning, campaign: CampaignScript) {
  const times: number[] = [];
  for (let day = midnight(window.from, calendar); day < window.to; day += DAY) {
    const at = day + (campaign.minute ?? 600) * 60_000 + random.between(0, 240_000);
    if (campaign.weekdays && !campaign.weekdays.includes(weekday(day, calendar))) continue;
    if (at >= window.from && at < window.to) times.push(at);
  }
  if (window.to - window.from > 3 * DAY) return times;
  return [Math.floor(window.from + (window.to - window.from) * (0.05 + 0.45 * random.next()))];
}
