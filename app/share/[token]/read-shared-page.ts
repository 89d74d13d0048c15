import { type ReportPage, readReportPage } from "@/app/(dashboard)/_page/open-page";
import { filterGroups } from "@/components/filters/toolbar";
import { datesOfMoving, parametersOf } from "@/lib/address/moving-range";
import { DIMENSIONS, type PageQuery } from "@/lib/address/query";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import type { SharedPage } from "@/lib/settings/views/open-share-link";
import { getWorkspace } from "@/lib/settings/workspace/workspace";

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
  const options = await getFilterOptions({ campaigns: page.filters.campaign }, moment.now);
  const groups = filterGroups(options);
  const chips = DIMENSIONS.flatMap((name) => {
    const group = groups.find((one) => one.name === name);
    return page.filters[name].map((value) => ({
      label: group?.label ?? name,
      value: group?.options.find((one) => one.value === value)?.label ?? value,
    }));
  });
  return { page: { ...page, shared: { withNotes: link.withNotes } }, chips };
}
