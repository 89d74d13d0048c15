import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { type FailureLine, FailureList } from "@/components/cards/failure-list";
import { failureClassLabel } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefWith } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import { formatCount } from "@/lib/format";
import { providerBySlug } from "@/lib/providers/registry";
import { type FailureHint, failureHint } from "@/lib/providers/types";

/** What is said of a cause that no hint is known for. */
function unknownHint(cause: string | null, provider: string): FailureHint {
  return {
    class: null,
    label: cause?.replaceAll("_", " ") ?? "No reason given",
    meaning: cause
      ? `${provider}'s own word, which Pushlens does not know yet.`
      : `${provider} does not say why.`,
    todo: "Look the cause up in the provider's documentation, or one of the messages in its own log.",
  };
}

function lineOf(
  { cause, count }: CampaignReport["failures"][number],
  slug: string | null,
  href: FailureLine["href"],
): FailureLine {
  const provider = slug === null ? null : providerBySlug(slug);
  const hint =
    (provider && failureHint(provider, cause)) ??
    unknownHint(cause, provider?.label ?? "The provider");
  return { key: cause ?? "", word: cause === hint.label ? null : cause, count, href, ...hint };
}

/** How many failed in which way, the most first. */
function classesText(failures: CampaignReport["failures"]): string {
  const sums = new Map<string, number>();
  for (const { class: of, count } of failures) {
    const label = failureClassLabel(of);
    sums.set(label, (sums.get(label) ?? 0) + count);
  }
  return [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label, count]) => `${formatCount(count)} ${label}`)
    .join(", ");
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
        title="What failed, and what to do"
        description={classesText(failures) || "by the provider's own causes"}
      />
      <CardContent>
        {failures.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-sm text-ink-3">
            {total.failed === null
              ? "Failures are not reported by this provider."
              : "Nothing failed in this period."}
          </p>
        ) : (
          <FailureList
            lines={failures.map((failure) =>
              lineOf(failure, campaign.provider, messages ? hrefOf(failure.cause) : null),
            )}
          />
        )}
      </CardContent>
    </Card>
  );
}
