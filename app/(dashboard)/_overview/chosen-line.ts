import { z } from "zod";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { TREND_LINES, type TrendStage } from "@/components/charts/prepare-trend";
import { hrefWith, valuesOf } from "@/lib/address/query";

const LINES = TREND_LINES.map(({ stage }) => stage);

/** What Overview knows beside range and filters: which key figure its trend draws. */
export const overviewParameters = z.object({ trend: z.enum(LINES).optional() });

/** The key figure that the trend draws; null for the usual ones. */
export function chosenLine({ place }: ReportPage): TrendStage | null {
  const asked = valuesOf(place.query, "trend").at(-1);
  return LINES.find((line) => line === asked) ?? null;
}

/** Where a key figure leads to be drawn in the trend, or not any more; null on a shared page. */
export function lineHref(page: ReportPage, line: TrendStage): string | null {
  const { path, query } = page.place;
  if (page.shared) return null;
  return hrefWith(path, query, { trend: chosenLine(page) === line ? null : line });
}
