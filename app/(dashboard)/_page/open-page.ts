import type { z } from "zod";
import type { Place } from "@/components/filters/prepare-range";
import { hrefWith, type PageQuery } from "@/components/filters/query";
import {
  type FilterParameters,
  filterParameters,
  parseParameters,
} from "@/lib/analytics/parameters";
import { pageViewer } from "@/lib/auth/page";
import type { Viewer } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { type DateRange, parseRange } from "@/lib/range";
import { getWorkspace } from "@/lib/settings/workspace";

export type SearchParams = Promise<PageQuery>;

/** What a report needs to know: its range and filters. Signed-in pages and shared ones have it. */
export type ReportPage = {
  readonly place: Place;
  readonly filters: FilterParameters & DateRange;
};

/** What every page knows before it shows anything: who looks, at which range and filters. */
export type OpenPage = ReportPage & {
  readonly viewer: Viewer;
  /** What of the address was not understood, for a note above the page. */
  readonly refused: string | null;
};

/** Reads what an address asks for; where it is wrong the defaults are shown, and said to be. */
function readQuery<Value>(read: (query: PageQuery) => Value, query: PageQuery) {
  try {
    return { value: read(query), query, refused: null };
  } catch (error) {
    if (!(error instanceof PushlensError && error.code === "bad_request")) throw error;
    return { value: read({}), query: {}, refused: error.message };
  }
}

/**
 * The first line of every page: sends away whoever is not signed in, before anything streams, and
 * reads range and filters.
 */
export async function openPage(path: string, searchParams: SearchParams): Promise<OpenPage> {
  const asked = await searchParams;
  const viewer = await pageViewer(hrefWith(path, asked, {}));
  return readPage(viewer, path, asked);
}

/** What an address asks of a page, for somebody who may see it. */
export async function readPage(viewer: Viewer, path: string, asked: PageQuery): Promise<OpenPage> {
  return { viewer, ...(await readReportPage(path, asked)) };
}

/** Range and filters of an address. Guards nothing: a session or a share link has been checked. */
export async function readReportPage(
  path: string,
  asked: PageQuery,
): Promise<Omit<OpenPage, "viewer">> {
  const zone = (await getWorkspace())?.timeZone ?? "UTC";
  const now = Date.now();
  const { value, query, refused } = readQuery((from) => {
    const parsed = parseParameters(filterParameters, from);
    const range = parseRange(parsed, zone, now);
    return { filters: { ...parsed, ...range }, range };
  }, asked);
  return {
    place: { path, query, range: value.range, zone, now },
    filters: value.filters,
    refused,
  };
}

/** A report's own parameters from the page's address, with the page's range and filters. */
export function pageParameters<Shape extends z.ZodRawShape>(
  page: ReportPage,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const { value } = readQuery((query) => parseParameters(schema, query), page.place.query);
  return { ...value, ...page.filters };
}
