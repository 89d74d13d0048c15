import type { z } from "zod";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { csvResponse, type ReportTable } from "./csv-response";
import { openExport } from "./open-export";
import { sentencesTable } from "./sentences-table";

/**
 * The file of a page above whose charts sentences stand: those, where they are asked for (`table=sentences`), else
 * what `read` makes of it. Refuses as `openExport` does.
 */
export async function reportFile(
  path: string,
  request: Request,
  read: (page: OpenPage) => Promise<ReportTable>,
  own?: z.ZodObject,
): Promise<Response> {
  const { page, about } = await openExport(path, request, own);
  return csvResponse({ ...about, ...((await sentencesTable(page)) ?? (await read(page))) });
}
