import { requireAdmin } from "@/lib/auth/session";
import { databaseNow } from "@/lib/database-now";
import { getReport } from "@/lib/settings/reports/list-reports";
import { drawFunnelAndTrend } from "./draw-pictures";
import { reportHtml } from "./mail-html";
import { readReport } from "./read-report";

/** A report's mail as it would be now, as a page of its own. Admins only; throws `not_found`. */
export async function previewReport(id: string): Promise<string> {
  await requireAdmin();
  const content = await readReport(await getReport(id), await databaseNow());
  const { funnel, trend } = await drawFunnelAndTrend(content);
  const data = (picture: Buffer) => `data:image/png;base64,${picture.toString("base64")}`;
  return reportHtml(content, { funnel: data(funnel), trend: data(trend) }, null);
}
