import { z } from "zod";
import { type CampaignInfo, requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { safeCount } from "@/lib/analytics/counts/counts";
import { openScope, type Scope } from "@/lib/analytics/counts/scope";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { hasValue, isIndexed, lacksValue } from "@/lib/facts/pair-sql";
import { KINDS } from "@/lib/providers/event";
import { readRaw } from "@/lib/replica/read-raw";
import type { FollowedReport } from "./answers";
import type { CampaignParameters } from "./parameters";

/** So many are counted at most: beyond, reading them would keep the page waiting. */
const MOST = 50_000;
// A literal, as the index holds events of this kind only.
const CUSTOM = Prisma.raw(String(KINDS.indexOf("custom")));

const rowSchema = z.object({
  name: z.string(),
  count: safeCount,
  recipients: safeCount,
  first: z.date(),
  last: z.date(),
});

function conditionsOf(scope: Scope, campaign: CampaignInfo): Prisma.Sql {
  const { range, channels, platforms, notChannels, notPlatforms } = scope;
  const vendorId = campaign.vendorId ?? "";
  const from = new Date(dayStart(range.from, range.timeZone));
  const to = new Date(dayStart(shiftDay(range.to, 1), range.timeZone));
  const conditions = [
    Prisma.sql`endpoint_id = ${campaign.endpointId}::uuid AND kind = ${CUSTOM}`,
    Prisma.sql`campaign IS NOT NULL AND ${isIndexed("campaign", [vendorId])}`,
    Prisma.sql`at >= ${from} AND at < ${to}`,
  ];
  const has = (column: string, values: readonly string[]) =>
    conditions.push(hasValue(column, values));
  if (channels) has("channel", channels);
  if (platforms) has("platform", platforms);
  if (notChannels) conditions.push(lacksValue("channel", notChannels));
  if (notPlatforms) conditions.push(lacksValue("platform", notPlatforms));
  return Prisma.join(conditions, " AND ");
}

async function readFollowed(scope: Scope, campaign: CampaignInfo) {
  const rows = await readRaw`
    SELECT name, count(*) AS count, count(DISTINCT subject_id) AS recipients,
      min(at) AS first, max(at) AS last
    FROM (SELECT name, at, coalesce(subscription_id, subject_id) AS subject_id FROM event
      WHERE ${conditionsOf(scope, campaign)} ORDER BY at DESC LIMIT ${MOST}) latest
    GROUP BY name ORDER BY count DESC, name`;
  return z.array(rowSchema).parse(rows);
}

/** The custom events of a range that carry a campaign: what its provider ties to it, no more. */
export async function getFollowed(
  key: string,
  params: CampaignParameters,
  now: number = Date.now(),
): Promise<FollowedReport> {
  const [campaign, scope] = await Promise.all([requireCampaign(key), openScope(params, now)]);
  const selected = scope.endpoints.some(({ id }) => id === campaign.endpointId);
  const rows = selected ? await readFollowed(scope, campaign) : [];
  return {
    range: scope.range,
    rows: rows.map(({ first, last, ...row }) => ({
      ...row,
      first: first.toISOString(),
      last: last.toISOString(),
    })),
    more: rows.reduce((sum, { count }) => sum + count, 0) >= MOST,
  };
}
