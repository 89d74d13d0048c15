import { pageParameters, type ReportPage } from "@/app/(dashboard)/_page/open-page";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { campaignParameters } from "@/lib/analytics/campaigns/parameters";
import type { ContentReport } from "@/lib/analytics/events/answers";
import { getContent } from "@/lib/analytics/events/content";
import { words } from "@/lib/words/words";

function whyNothing({ messages }: ContentReport): string {
  return messages === 0
    ? words("campaigns")("noMessageBegan")
    : words("campaigns")("noTitle", { n: messages });
}

/** What it says, as it was sent. */
export async function ContentCard({ page, campaign }: { page: ReportPage; campaign: string }) {
  const params = pageParameters(page, campaignParameters);
  const report = await getContent(campaign, params, page.place.now);
  const { titles, titled, others } = report;
  const say = words("campaigns");
  return (
    <Card aria-labelledby="content">
      <CardHeader
        id="content"
        title={say("whatItSays")}
        description={titled > 0 ? say("inItsLatest", { n: titled }) : undefined}
      />
      <CardContent>
        {titles.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            {whyNothing(report)}
          </p>
        ) : (
          <ul className="space-y-2">
            {titles.map(({ title, messages, masked }) => (
              <li
                key={`${title}${messages}${masked}`}
                className="flex items-baseline gap-3 rounded-lg border border-line-soft bg-ground px-3 py-2 text-sm"
              >
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                  {masked ? <abbr title={say("masked")}>{title}</abbr> : title}
                </span>
                <span className="text-2xs whitespace-nowrap text-ink-3">
                  {say("messages", { n: messages })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {others > 0 ? (
          <p className="mt-2 text-2xs text-ink-3">{say("otherTitles", { others })}</p>
        ) : null}
      </CardContent>
    </Card>
  );
}
