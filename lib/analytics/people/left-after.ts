import { z } from "zod";
import {
  campaignKeyOf,
  readCampaigns,
  unnamedCampaign,
} from "@/lib/analytics/counts/campaign-names";
import { providerLabel } from "@/lib/analytics/counts/labels";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { readRaw } from "@/lib/replica/read-raw";
import { rateRatio } from "@/lib/statistics/rate-ratio";
import type { CampaignLeft, LeftAfterReport } from "./answers";
import type { PeopleParameters } from "./parameters";
import { aboutOf, messagesOf, openSample, optOutsOf, type Sample, scaled } from "./sample";

/** Campaigns that are told, those with most opt-outs first. */
const MOST = 200;
/** Of fewer opt-outs, or messages, a rate is mostly chance. */
const LEAST_OPT_OUTS = 5;
const LEAST_MESSAGES = 1_000;

const rowsSchema = z.array(
  z.object({
    endpoint: z.string(),
    campaign: z.string(),
    messages: z.number(),
    opt_outs: z.number(),
    others: z.number(),
  }),
);
type Row = z.infer<typeof rowsSchema>[number];

/** Messages looked at and opt-outs of each campaign; the opt-outs of all persons, as they are few. */
async function read(scope: Scope, sample: Sample): Promise<readonly Row[]> {
  const rows = await readRaw`
    SELECT endpoint_id::text AS endpoint, campaign_id::text AS campaign, sum(messages)::float8 AS messages,
      sum(opt_outs)::float8 AS opt_outs, sum(others)::float8 AS others
    FROM (
      SELECT endpoint_id, campaign_id, count(*) AS messages, 0 AS opt_outs, 0 AS others
      FROM ${messagesOf(scope, sample)} own GROUP BY 1, 2
      UNION ALL
      SELECT endpoint_id, campaign_id, 0, count(after_at), count(*) - count(after_at)
      FROM ${optOutsOf(scope, { share: 1 })} own GROUP BY 1, 2
    ) each GROUP BY 1, 2`;
  return rowsSchema.parse(rows);
}

function leftOf(
  { messages, opt_outs: optOuts }: Row,
  all: { readonly messages: number; readonly optOuts: number },
): Pick<CampaignLeft, "messages" | "optOuts" | "per10000" | "ratio" | "low" | "high" | "few"> {
  const own = { numerator: optOuts, denominator: messages };
  const other = { numerator: all.optOuts - optOuts, denominator: all.messages - messages };
  // Opt-outs on a range's first days follow messages from before it: no share of those in it.
  const isShare = optOuts <= messages && messages > 0;
  const isEach = isShare && other.numerator <= other.denominator;
  const none = { value: null, low: null, high: null };
  const { value: ratio, low, high } = isEach ? rateRatio(own, other) : none;
  return {
    ...{ messages, optOuts, ratio, low, high },
    per10000: isShare ? (optOuts / messages) * 10_000 : null,
    few: optOuts < LEAST_OPT_OUTS || messages < LEAST_MESSAGES,
  };
}

/** After which message people left: the last one, of any provider, in the 72 hours before they did. */
export async function getLeftAfter(
  params: PeopleParameters,
  now: number = Date.now(),
): Promise<LeftAfterReport> {
  const scope = await openScope(params, now);
  const sample = await openSample(scope);
  const rows = await read(scope, sample);
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  // Scaled once: what is rounded for each campaign does not add up.
  const messages = scaled(
    sum((row) => row.messages),
    sample,
  );
  const all = { messages, optOuts: sum((row) => row.opt_outs) };
  const told = rows
    .filter((row) => row.messages + row.opt_outs > 0)
    .sort(
      (a, b) =>
        b.opt_outs - a.opt_outs || b.messages - a.messages || (a.campaign < b.campaign ? -1 : 1),
    )
    .slice(0, MOST)
    .map((row) => ({ ...row, messages: scaled(row.messages, sample) }));
  const names = await readCampaigns(told.map(({ campaign }) => campaign));
  const endpoints = new Map(scope.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  return {
    ...aboutOf(scope.range, sample),
    optOuts: all.optOuts + sum((row) => row.others),
    followed: all.optOuts,
    messages: all.messages,
    campaigns: told.map((row) => {
      const { slug = "", provider = null } = endpoints.get(row.endpoint) ?? {};
      return {
        campaign: campaignKeyOf(row.campaign),
        name: (names.get(row.campaign) ?? unnamedCampaign(row.campaign)).name,
        ...{ provider: slug, label: providerLabel({ provider, slug }) },
        ...leftOf(row, all),
      };
    }),
  };
}
