import type { ReportTable } from "@/app/(dashboard)/_export/csv-response";
import { reportFile } from "@/app/(dashboard)/_export/report-file";
import {
  AUTOMATIC_HEADS,
  automaticCells,
  EMPTY_NOTE,
  RATE_HEADS,
  rateCells,
  STAGE_HEADS,
  stageCells,
} from "@/app/(dashboard)/_export/stage-columns";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { readSends } from "@/app/(dashboard)/campaigns/[key]/sends-card";
import { handle } from "@/lib/http";

type Context = { readonly params: Promise<{ key: string }> };

/** The sends of a campaign as its page lists them, one a line. */
export const GET = handle(async (request: Request, { params }: Context) => {
  const { key } = await params;
  return reportFile(`/campaigns/${key}`, request, (page) => readTable(key, page));
});

async function readTable(key: string, page: OpenPage): Promise<ReportTable> {
  const { range, rows, earlier, last } = await readSends(key, page);
  const isEarlier = new Set(earlier);
  return {
    name: "sends",
    title: "sends of a campaign, newest first; those that began before these days are marked",
    range,
    notes: [EMPTY_NOTE, `openPlace: of openOf, the send itself and at most ${last} before it.`],
    head: [
      ...["start", "day", "beforeRange", "size"],
      ...STAGE_HEADS,
      ...AUTOMATIC_HEADS,
      ...RATE_HEADS,
      ...["openPlace", "openOf", "sendsBefore", "medianSizeBefore"],
      ...RATE_HEADS.map((head) => `${head}Before`),
    ],
    rows: [...rows, ...earlier].map((send) => [
      ...[send.start, send.day, isEarlier.has(send) ? "yes" : "no", send.size],
      ...stageCells(send.stages),
      ...automaticCells(send.automatic),
      ...rateCells(send.rates),
      ...[send.places.open?.place ?? null, send.places.open?.of ?? null],
      ...[send.before.sends, send.before.medianSize],
      ...rateCells(send.before.rates),
    ]),
  };
}
