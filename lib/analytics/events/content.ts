import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { readCounts } from "@/lib/analytics/counts/counts";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { openScope } from "@/lib/analytics/counts/scope";
import { evidence } from "@/lib/analytics/parameters";
import { bucketOf } from "@/lib/bucket";
import type { ContentReport, ContentTitle } from "./answers";
import { maskText } from "./mask";
import { type MessageRecord, readMessages } from "./message-query";
import { messagesIn } from "./reach";
import type { CountSlots } from "./windows";

export const contentParameters = z.object({ ...filterParameters.shape, evidence });
type ContentParameters = z.infer<typeof contentParameters>;

const SAMPLE = 200;
const MOST_TITLES = 6;
/** What went to so many different people says nothing of one. */
export const PUBLIC_FROM = 5;

function titleOf(title: string, messages: readonly MessageRecord[]): ContentTitle {
  const people = new Set(messages.map(({ person, address, id }) => person ?? address ?? id));
  const masked = people.size < PUBLIC_FROM;
  return { title: masked ? (maskText(title) ?? "") : title, messages: messages.length, masked };
}

const countAny: CountSlots = async (part, slots) =>
  (await readCounts(part, { clock: "cohort", slots })).map((row) => ({
    endpointId: row.endpointId,
    slot: row.slot,
    count: messagesIn(row),
  }));

/** True where many people got this title on its day, so that it speaks of none of them. */
export async function isToldToMany(
  campaign: string,
  title: string,
  began: Date,
  now: number = Date.now(),
): Promise<boolean> {
  const { range } = await openScope(filterParameters.parse({}), now);
  const day = bucketOf(began.getTime(), range.timeZone).day;
  const params = contentParameters.parse({ from: day, to: day });
  const { titles } = await getContent(campaign, params, now);
  return titles.some((one) => one.title === title && !one.masked);
}

/** The titles of a campaign's latest messages; what went to few people is masked. */
export async function getContent(
  key: string,
  params: ContentParameters,
  now: number = Date.now(),
): Promise<ContentReport> {
  await requireCampaign(key);
  const scope = await openScope({ ...params, campaign: [key] }, now);
  const query = {
    how: "any",
    automatic: "apart",
    evidence: params.evidence,
    limit: SAMPLE,
  } as const;
  const messages = (await readMessages(scope, query, null, countAny)).slice(0, SAMPLE);
  const titled = messages.filter(({ title }) => title !== null);
  const titles = [...groupBy(titled, ({ title }) => title ?? "")]
    .map(([title, sent]) => titleOf(title, sent))
    .sort((a, b) => b.messages - a.messages || Number(a.masked) - Number(b.masked));
  return {
    range: scope.range,
    messages: messages.length,
    titled: titled.length,
    titles: titles.slice(0, MOST_TITLES),
    others: Math.max(0, titles.length - MOST_TITLES),
  };
}
