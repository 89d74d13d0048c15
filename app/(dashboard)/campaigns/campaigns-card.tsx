import type { Route } from "next";
import Link from "next/link";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerLook } from "@/app/(dashboard)/_page/providers";
import { hrefKeeping, hrefWith, type PageQuery, valuesOf } from "@/components/filters/query";
import { CampaignTable } from "@/components/tables/campaign-table";
import { prepareCampaign } from "@/components/tables/prepare-campaigns";
import { Button } from "@/components/ui/button";
import { Card, CardFooter } from "@/components/ui/card";
import { getCampaigns, getCampaignTrends } from "@/lib/analytics/campaigns";
import { campaignsParameters } from "@/lib/analytics/parameters";
import { formatCount, formatPlural } from "@/lib/format";
import { todayIn } from "@/lib/range";

/** A shared page has no further ones. */
const MOST_SHARED = 200;

/** The page of campaigns that the address asks for. */
export async function CampaignsCard({ page }: { page: ReportPage }) {
  const { query, zone, now, range } = page.place;
  const asked = pageParameters(page, campaignsParameters);
  const params = page.shared ? { ...asked, limit: MOST_SHARED } : asked;
  const report = await getCampaigns(params, now);
  const trends = await getCampaignTrends(
    report.rows.map((row) => row.key),
    page.filters,
    now,
  );
  const trendOf = (key: string) =>
    trends.find((trend) => trend.key === key)?.days.map((day) => day.delivered ?? day.sent) ?? [];
  const rows = report.rows.map((row) =>
    prepareCampaign(
      row,
      providerLook(row.provider),
      hrefKeeping(`/campaigns/${row.key}`, query),
      trendOf(row.key),
      zone,
    ),
  );
  return (
    <Card>
      <CampaignTable
        rows={rows}
        trendUnfinished={range.to >= todayIn(zone, now)}
        fixed={
          page.shared ? { sort: params.sort, q: params.q ?? "", columns: columnsOf(query) } : null
        }
      />
      {page.shared ? (
        <CardFooter className="text-xs text-ink-3">
          {formatPlural(report.total, "campaign")}
          {report.next ? `, the first ${MOST_SHARED} of them` : ""}
        </CardFooter>
      ) : (
        <Paging page={page} total={report.total} next={report.next} limit={params.limit} />
      )}
    </Card>
  );
}

const columnsOf = (query: PageQuery): readonly string[] =>
  valuesOf(query, "columns")
    .flatMap((list) => list.split(","))
    .filter(Boolean);

function Paging({
  page,
  total,
  next,
  limit,
}: {
  page: ReportPage;
  total: number;
  next: string | null;
  limit: number;
}) {
  const { path, query } = page.place;
  const at = query.cursor ? Math.max(2, Number(query.page) || 2) : 1;
  const pages = Math.max(at, Math.ceil(total / limit));
  return (
    <CardFooter className="text-xs text-ink-3">
      <span>
        {formatPlural(total, "campaign")}
        {pages > 1 ? ` · page ${at} of ${formatCount(pages)}` : ""}
      </span>
      <span className="ml-auto flex gap-2">
        {at > 1 ? (
          <Button asChild size="sm">
            <Link href={hrefWith(path, query, {}) as Route}>First page</Link>
          </Button>
        ) : null}
        {next ? (
          <Button asChild size="sm">
            <Link href={hrefWith(path, query, { cursor: next, page: String(at + 1) }) as Route}>
              Next page
            </Link>
          </Button>
        ) : null}
      </span>
    </CardFooter>
  );
}
