import { cache } from "react";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { beforeText, sendLines } from "@/components/charts/prepare-sends";
import { type SendLine, SendsTable } from "@/components/tables/sends-table";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import type { Send, SendsReport } from "@/lib/analytics/campaigns/answers";
import { campaignParameters } from "@/lib/analytics/campaigns/parameters";
import { getSends } from "@/lib/analytics/campaigns/sends";
import { todayIn } from "@/lib/days";
import { formatDay } from "@/lib/format";
import { words } from "@/lib/words/words";

/** "Against the last five sends." */
const LAST = 5;
const DAY = 86_400_000;

/** The campaign's sends in the page's range. */
export const readSends = cache(
  (campaign: string, page: ReportPage): Promise<SendsReport> =>
    getSends(
      { ...pageParameters(page, campaignParameters), campaign: [campaign], last: LAST },
      page.place.now,
    ),
);

/** How a send did against those before it: the newest first, and all of the range. */
export async function SendsCard({ page, campaign }: { page: ReportPage; campaign: string }) {
  const report = await readSends(campaign, page);
  const { path, query, zone, now } = page.place;
  const { rows, earlier } = report;
  const say = words("campaigns");
  const newest = rows[0] ?? earlier[0];
  if (!newest) return <NoSends report={report} />;
  const line = (send: Send, isEarlier: boolean): SendLine => ({
    send,
    earlier: isEarlier,
    href: hrefWith(path, query, {
      from: send.day,
      to: [send.until, todayIn(zone, now)].sort()[0],
      compare: null,
    }),
  });
  return (
    <Card aria-labelledby="sends">
      <CardHeader
        id="sends"
        title={
          newest.before.sends > 0
            ? say("newestAgainst", { before: beforeText(newest.before.sends) })
            : say("newestSend")
        }
        description={say(rows.length > 0 ? "began" : "beganBefore", {
          day: formatDay(newest.day, "full"),
        })}
      >
        <ExportLink path={path} query={query} label={say("sendsFile")} size="sm" />
      </CardHeader>
      <CardContent className="space-y-3">
        <ul className="space-y-1 text-sm">
          {sendLines(newest).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <SendsTable
          zone={zone}
          lines={[
            ...rows.map((send) => line(send, false)),
            ...earlier.map((send) => line(send, true)),
          ]}
        />
        <p className="text-2xs text-ink-3">
          {[
            ...(now - Date.parse(newest.start) < 2 * DAY ? [say("newestYoung")] : []),
            ...(newest.before.sends === 0 ? [say("noneBefore")] : []),
            say("aSendIs"),
            ...(report.apart > 0 ? [say("apart", { apart: report.apart })] : []),
          ].join(" ")}
        </p>
      </CardContent>
    </Card>
  );
}

/** Why there are no sends, in a line. */
function NoSends({ report: { kind } }: { report: SendsReport }) {
  return (
    <Card aria-labelledby="sends">
      <p id="sends" className="px-4 py-3 text-sm text-ink-2">
        {words("campaigns")(`is.${kind ?? "unknown"}`)}
      </p>
    </Card>
  );
}
