import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { type FailureLine, FailureList } from "@/components/cards/failure-list";
import { classesOf, classesText } from "@/components/charts/prepare-failures";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import { words } from "@/lib/words/words";

function lineOf(
  { cause, ...words }: CampaignReport["failures"][number],
  href: FailureLine["href"],
): FailureLine {
  return { key: cause ?? "", word: cause === words.label ? null : cause, href, ...words };
}

/** Why its messages failed, and what to do; `messages` leads from each cause to its messages. */
export function FailuresCard({
  page,
  report,
  messages,
}: {
  page: ReportPage;
  report: CampaignReport;
  messages: boolean;
}) {
  const { campaign, failures, total } = report;
  const { from, to } = page.place.range;
  const say = words("campaigns");
  const hrefOf = (cause: string | null) =>
    hrefWith(
      "/events/messages",
      {},
      { from, to, campaign: campaign.key, stage: "failed", cause: cause ?? NO_CAUSE },
    );
  return (
    <Card aria-labelledby="failures">
      <CardHeader
        id="failures"
        title={say("whatFailed")}
        description={classesText(classesOf(failures)) || say("byTheirCauses")}
      />
      <CardContent>
        {failures.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-sm text-ink-3">
            {total.failed === null ? say("failuresNotReported") : say("nothingFailed")}
          </p>
        ) : (
          <FailureList
            lines={failures.map((failure) =>
              lineOf(failure, messages ? hrefOf(failure.cause) : null),
            )}
          />
        )}
      </CardContent>
    </Card>
  );
}
