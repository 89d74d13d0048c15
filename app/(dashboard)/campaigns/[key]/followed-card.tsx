import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { BarList } from "@/components/cards/bar-list";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { getFollowed } from "@/lib/analytics/campaigns/followed";
import { campaignParameters } from "@/lib/analytics/campaigns/parameters";
import { formatCount, formatPerThousand, formatPlural } from "@/lib/format";

const LEAST_DELIVERED = 100;

/** How often it followed a delivery; nothing where there are too few to make a rate of. */
function perThousand(count: number, delivered: number | null): string[] {
  if (delivered === null || delivered < LEAST_DELIVERED) return [];
  return [`${formatPerThousand(count / delivered)} per 1,000 delivered`];
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
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card aria-labelledby="followed">
      <CardHeader
        id="followed"
        title="What followed"
        description="custom events that carry this campaign, when they happened"
      />
      <CardContent>
        <BarList
          label="Custom events by name"
          explained
          empty="No custom event of this period carries this campaign."
          rows={rows.map(({ name, count, recipients }) => ({
            key: name,
            name,
            hint: [
              `from ${formatPlural(recipients, "device or person", "devices or people")}`,
              // Of some of the events alone a rate would say too little.
              ...(more ? [] : perThousand(count, delivered)),
            ].join(", "),
            count,
            color: "var(--second)",
          }))}
        />
        {rows.length > 0 ? (
          <p className="mt-2 text-2xs text-ink-3">
            {more ? `The latest ${formatCount(total)} are counted. ` : ""}
            The provider ties them to the campaign: it followed, which is not to say that it was the
            cause.
          </p>
        ) : null}
      </CardContent>
    </Card>
  );
}
