import { comparedRange } from "@/app/(dashboard)/_page/choices";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { changesNote } from "@/components/charts/comparison-text";
import { shownColumns } from "@/components/tables/campaign-columns";
import { CampaignPaging } from "@/components/tables/campaign-paging";
import { CampaignTable } from "@/components/tables/campaign-table";
import {
  type CampaignTableRow,
  prepareCampaign,
  rateFormats,
} from "@/components/tables/prepare-campaigns";
import { Card, CardFooter } from "@/components/ui/card";
import { hrefKeeping, type PageQuery, valuesOf } from "@/lib/address/query";
import { getCampaigns, getCampaignTrends } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getCampaignsCompared } from "@/lib/analytics/compare/compared-groups";
import { todayIn } from "@/lib/days";
import { words } from "@/lib/words/words";

/** A row with its changes and its line is 3 kB: those below are a page further. */
const ON_A_PAGE = 25;
/** A shared page has no further ones. */
const MOST_SHARED = 200;

/** The page of campaigns that the address asks for. */
export async function CampaignsCard({ page }: { page: ReportPage }) {
  const { query, zone, now, range } = page.place;
  const asked = pageParameters(page, campaignsParameters);
  const own = valuesOf(query, "limit").length > 0 ? asked.limit : ON_A_PAGE;
  const params = { ...asked, limit: page.shared ? MOST_SHARED : own };
  const report = await getCampaigns(params, now);
  const keys = report.rows.map((row) => row.key);
  const against = comparedRange(page);
  const [trends, compared] = await Promise.all([
    getCampaignTrends(keys, page.filters, now),
    against && keys.length > 0 ? getCampaignsCompared(keys, params, against, now) : null,
  ]);
  const trendOf = (key: string) =>
    trends.find((trend) => trend.key === key)?.days.map((day) => day.delivered ?? day.sent) ?? [];
  const say = words("campaigns");
  const shown = shownColumns(columnsOf(query));
  const percent = rateFormats(report.rows);
  const rows = report.rows.map((row) =>
    prepareCampaign(row, {
      look: providerStyle(row.provider),
      href: hrefKeeping(`/campaigns/${row.key}`, query),
      trend: trendOf(row.key),
      zone,
      percent,
      compared: compared?.of(row.key) ?? null,
      columns: shown,
    }),
  );
  return (
    <Card>
      <CampaignTable
        rows={rows}
        changes={compared && rows.some(hasChange) ? changesNote(compared) : null}
        trendUnfinished={range.to >= todayIn(zone, now)}
        fixed={
          page.shared ? { sort: params.sort, q: params.q ?? "", columns: columnsOf(query) } : null
        }
      />
      {page.shared ? (
        <CardFooter className="text-xs text-ink-3">
          {report.next
            ? say("inAllFirst", { n: report.total, first: MOST_SHARED })
            : say("inAll", { n: report.total })}
        </CardFooter>
      ) : (
        <CampaignPaging total={report.total} page={params.page ?? 1} limit={params.limit} />
      )}
    </Card>
  );
}

const hasChange = ({ cells }: CampaignTableRow): boolean =>
  Object.values(cells).some((cell) => cell?.change !== undefined);

const columnsOf = (query: PageQuery): readonly string[] =>
  valuesOf(query, "columns")
    .flatMap((list) => list.split(","))
    .filter(Boolean);
