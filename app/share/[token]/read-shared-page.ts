import { type ReportPage, readReportPage } from "@/app/(dashboard)/_page/open-page";
import { parametersOf as filtersOf } from "@/components/filters/filter-group";
import { filterGroups } from "@/components/filters/toolbar";
import { datesOfMoving, parametersOf } from "@/lib/address/moving-range";
import { type PageQuery, valuesOf } from "@/lib/address/query";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import type { SharedPage } from "@/lib/settings/views/open-share-link";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";

/** What a shared page is narrowed to, for people. */
export type Chip = { readonly label: string; readonly value: string };

function queryOf(search: URLSearchParams): PageQuery {
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

/**
 * The page as it was shared, with today's dates where its range moves. Null where a part of it is
 * not understood any more: what would fall away could show more than was shared.
 */
export async function readSharedPage(
  link: SharedPage,
): Promise<{ page: ReportPage; chips: readonly Chip[] } | null> {
  const [workspace, since] = await Promise.all([getWorkspace(), getFirstDay()]);
  const moment = { zone: workspace?.timeZone ?? "UTC", now: Date.now(), since };
  if (link.range !== null && !datesOfMoving(link.range, moment)) return null;
  const query = queryOf(parametersOf(link, moment));
  const { refused, ...page } = await readReportPage(link.path, query);
  const kept = Object.keys(query).every((name) => page.place.query[name] !== undefined);
  if (refused !== null || !kept) return null;
  const options = await getFilterOptions(
    { campaigns: [...page.filters.campaign, ...page.filters.notCampaign] },
    moment.now,
  );
  const groups = filterGroups(options);
  const chips = groups.flatMap((group) =>
    filtersOf(group).flatMap(({ name, is }) =>
      valuesOf(page.place.query, name).map((value) => ({
        label: is ? group.label : words("share")("isNot", { label: group.label }),
        value: group.options.find((one) => one.value === value)?.label ?? value,
      })),
    ),
  );
  return { page: { ...page, shared: { withNotes: link.withNotes } }, chips };
}
