import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { BarList } from "@/components/cards/bar-list";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { getFollowed } from "@/lib/analytics/campaigns/followed";
import { campaignParameters } from "@/lib/analytics/campaigns/parameters";
import { formatCount, formatPerThousand } from "@/lib/format";
import { words } from "@/lib/words/words";

const LEAST_DELIVERED = 100;

/** How often it followed a delivery; nothing where there are too few to make a rate of. */
function perThousand(count: number, delivered: number | null): string | null {
  if (delivered === null || delivered < LEAST_DELIVERED) return null;
  return formatPerThousand(count / delivered);
}

function hintOf(recipients: number, rate: string | null): string {
  const say = words("campaigns");
  return rate === null
    ? say("fromPeople", { n: recipients })
    : say("fromPeopleRate", { n: recipients, rate });
}

/** What people did afterwards: only what the provider itself ties to the campaign. */
export async function FollowedCard({
  page,
  campaign,
  delivered,
}: {
  page: ReportPage;
  campaign: string;
  /** How many messages it had in the range; null where it is not reported. */
  delivered: number | null;
}) {
  const params = pageParameters(page, campaignParameters);
  const { rows, more } = await getFollowed(campaign, params, page.place.now);
  const say = words("campaigns");
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card aria-labelledby="followed">
      <CardHeader id="followed" title={say("whatFollowed")} description={say("eventsThatCarry")} />
      <CardContent>
        <BarList
          label={say("eventsByName")}
          explained
          empty={say("noneCarries")}
          rows={rows.map(({ name, count, recipients }) => ({
            key: name,
            name,
            // Of some of the events alone a rate would say too little.
            hint: hintOf(recipients, more ? null : perThousand(count, delivered)),
            count,
            color: "var(--second)",
          }))}
        />
        {rows.length > 0 ? (
          <p className="mt-2 text-2xs text-ink-3">
            {more ? `${say("latestCounted", { figure: formatCount(total) })} ` : ""}
            {say("followedNotCause")}
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}
