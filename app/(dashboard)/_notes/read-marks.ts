import { cache } from "react";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import type { ChartMarks } from "@/components/charts/marks";
import { getGaps } from "@/lib/analytics/counts/gaps";
import { listAnnotations, readAnnotations } from "@/lib/settings/notes/annotations";

/** The notes and known gaps of a page's charts; a campaign narrows the gaps to its endpoint. */
export const readMarks = cache(
  async (page: ReportPage, campaign: string | null = null): Promise<ChartMarks> => {
    const { range, now } = page.place;
    const filters = campaign === null ? page.filters : { ...page.filters, campaign: [campaign] };
    const [notes, { gaps, sources }] = await Promise.all([notesOf(page), getGaps(filters, now)]);
    return { notes: notes.filter(({ from }) => from <= range.to), gaps, sources };
  },
);

/** A shared page shows the workspace's notes only where the link says so. */
async function notesOf({ place, shared }: ReportPage): Promise<ChartMarks["notes"]> {
  if (!shared) return listAnnotations(place.range);
  return shared.withNotes ? readAnnotations(place.range) : [];
}
