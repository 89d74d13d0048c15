import { unsubscribeAddresses, unsubscribeToken } from "@/lib/settings/reports/unsubscribe";
import type { Attachment, Mail } from "@/lib/settings/send-mail";
import { words } from "@/lib/words/words";
import { drawFunnelAndTrend } from "./draw-pictures";
import { reportHtml } from "./mail-html";
import { reportLines } from "./plain-text";
import type { ReportContent } from "./read-report";
import { reportCsv } from "./report-csv";

/** A report, drawn once for all its readers. */
export type DrawnReport = {
  readonly content: ReportContent;
  readonly attachments: readonly Attachment[];
};

const CIDS = { funnel: "funnel@pushlens", trend: "trend@pushlens" } as const;

/** Draws a report's pictures, and its CSV where that goes along. */
export async function drawReport(content: ReportContent, withCsv: boolean): Promise<DrawnReport> {
  const { funnel, trend } = await drawFunnelAndTrend(content);
  const { from, to } = content.range;
  const csv = {
    filename: `pushlens-${from}-${to}.csv`,
    contentType: "text/csv; charset=utf-8",
    content: withCsv ? reportCsv(content) : "",
  };
  const png = (name: "funnel" | "trend", picture: Buffer): Attachment => ({
    filename: `${name}.png`,
    contentType: "image/png",
    content: picture,
    cid: CIDS[name],
  });
  const attachments = [png("trend", trend), png("funnel", funnel), ...(withCsv ? [csv] : [])];
  return { content, attachments };
}

/** A report's mail to one reader, who can leave it by one click. `id` is the delivery's. */
export function reportMail(
  { content, attachments }: DrawnReport,
  to: { readonly address: string; readonly scheduleId: string; readonly listed: boolean },
  id: string,
): Mail {
  const say = words("mails");
  const token = to.listed ? unsubscribeToken(to.scheduleId, to.address) : null;
  const leave = token === null ? null : unsubscribeAddresses(token);
  const host = new URL(content.url).hostname;
  const pictures = { funnel: `cid:${CIDS.funnel}`, trend: `cid:${CIDS.trend}` };
  const text = [
    ...[content.name, ...reportLines(content), "", say("seeIt", { url: content.url })],
    ...(leave ? [say("stopSendingAt", { url: leave.page })] : []),
  ];
  return {
    to: to.address,
    subject: say("reportSubject", { name: content.name, days: content.days }),
    text: text.join("\n"),
    html: reportHtml(content, pictures, leave?.page ?? null),
    attachments,
    messageId: `<report-${id}@${host}>`,
    headers: {
      "List-Id": `Pushlens reports <${to.scheduleId}.${host}>`,
      ...(leave
        ? {
            "List-Unsubscribe": `<${leave.post}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }
        : {}),
    },
  };
}
