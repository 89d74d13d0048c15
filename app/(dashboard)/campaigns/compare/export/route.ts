import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { openExport } from "@/app/(dashboard)/_export/open-export";
import {
  AUTOMATIC_HEADS,
  automaticCells,
  EMPTY_NOTE,
  RATE_HEADS,
  rateCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import { readCompared } from "@/app/(dashboard)/campaigns/compare/compared";
import { handle } from "@/lib/http";

/** The campaigns side by side, one a line. */
export const GET = handle(async (request: Request) => {
  const { page, about } = await openExport("/campaigns/compare", request);
  const report = await readCompared(page);
  const { range, zone } = page.place;
  return csvResponse({
    name: "campaigns-compared",
    title: "campaigns side by side, messages that began in this period",
    range: report?.range ?? { ...range, timeZone: zone },
    ...about,
    notes: [EMPTY_NOTE, "Only rates with the same openedBy and deliveredBy are comparable."],
    head: [
      "name",
      "key",
      "provider",
      "firstSeen",
      ...STAGE_HEADS,
      ...AUTOMATIC_HEADS,
      ...RATE_HEADS,
      "openedBy",
      "deliveredBy",
      "medianSecondsToOpen",
      "p80SecondsToOpen",
    ],
    rows: (report?.rows ?? []).map(({ campaign, openedBy, deliveredBy, timeToOpen }) => [
      campaign.name,
      campaign.key,
      campaign.provider,
      campaign.firstSeen,
      ...stageCells(campaign.stages),
      ...automaticCells(campaign.automatic),
      ...rateCells(campaign.rates),
      openedBy.join(" "),
      deliveredBy.join(" "),
      timeToOpen.medianSeconds,
      timeToOpen.p80Seconds,
    ]),
  });
});
