import type { z } from "zod";
import type { FilterParameters } from "@/lib/address/filter-parameters";
import { parseParameters } from "@/lib/address/parse-parameters";
import type { Place } from "@/lib/address/place";
import { hrefWith, type PageQuery, type ParameterName } from "@/lib/address/query";
import { readAddress, understoodBy } from "@/lib/address/read-address";
import { getFirstDay } from "@/lib/analytics/counts/first-day";
import { pageViewer } from "@/lib/auth/page";
import type { Viewer } from "@/lib/auth/session";
import type { DateRange } from "@/lib/days";
import { getWorkspace } from "@/lib/settings/workspace/workspace";

export type SearchParams = Promise<PageQuery>;

/** What a report needs to know: its range and filters. Signed-in pages and shared ones have it. */
export type ReportPage = {
  readonly place: Place;
  readonly filters: FilterParameters & DateRange;
  /** Set where a share link shows it: nothing is there but the report. */
  readonly shared?: { readonly withNotes: boolean };
};

/** What every page knows before it shows anything: who looks, at which range and filters. */
export type OpenPage = ReportPage & {
  readonly viewer: Viewer;
  /** What of the address was not understood, for a note above the page. */
  readonly refused: string | null;
};

/** A schema whose parameters the table of pages names: an address drops all others. */
type OwnSchema<Shape extends z.ZodRawShape> = z.ZodObject<Shape> &
  (Exclude<keyof Shape, ParameterName> extends never ? unknown : { readonly inNoPagesOwn: never });

/**
 * The first line of every page: sends away whoever is not signed in, before anything streams, and
 * reads range and filters. A wrong value of a parameter in `own` is left out and said to be.
 */
export async function openPage<Shape extends z.ZodRawShape = Record<never, never>>(
  path: string,
  searchParams: SearchParams,
  own?: OwnSchema<Shape>,
): Promise<OpenPage> {
  const asked = await searchParams;
  const viewer = await pageViewer(hrefWith(path, asked, {}));
  return readPage(viewer, path, asked, own);
}

/** What an address asks of a page, for somebody who may see it. */
export async function readPage(
  viewer: Viewer,
  path: string,
  asked: PageQuery,
  own?: z.ZodObject,
): Promise<OpenPage> {
  return { viewer, ...(await readReportPage(path, asked, own)) };
}

/** Range and filters of an address. Guards nothing: a session or a share link has been checked. */
export async function readReportPage(
  path: string,
  asked: PageQuery,
  own?: z.ZodObject,
): Promise<Omit<OpenPage, "viewer">> {
  const [workspace, since] = await Promise.all([getWorkspace(), getFirstDay()]);
  const zone = workspace?.timeZone ?? "UTC";
  const now = Date.now();
  const { query, filters, refused } = readAddress(asked, zone, now, own);
  const range = { from: filters.from, to: filters.to };
  return { place: { path, query, range, zone, now, since }, filters, refused };
}

/**
 * A report's own parameters from the page's address, with the page's range and filters. What is
 * wrong counts as the default: name the schema to `openPage`, so that the page says so.
 */
export function pageParameters<Shape extends z.ZodRawShape>(
  page: ReportPage,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const own = understoodBy(schema, page.place.query);
  return { ...parseParameters(schema, own), ...page.filters };
}
