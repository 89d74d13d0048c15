import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { type NamedFigure, NamedFigures } from "@/components/cards/named-figures";
import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import { RATE_TEXT } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { MESSAGE_SPLITS } from "@/lib/address/audience-of";
import { hrefWith } from "@/lib/address/query";
import { UNKNOWN } from "@/lib/address/unknown";
import type { AudienceMessagesReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatPercent, formatTime, NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readMessages, splitOf } from "./report";

const MOST_SHOWN = 12;

/** What became of messages, by whom they were for. */
export async function AudienceMessages({ page }: { page: ReportPage }) {
  const report = await readMessages(page);
  const by = splitOf(page);
  const say = words("audience");
  const { path, query } = page.place;
  return (
    <Card aria-labelledby="messages">
      <CardHeader
        id="messages"
        title={say(`messagesBy.${by}`)}
        description={say("countedWhereBegan")}
      >
        <Segmented
          label={say("splitBy")}
          options={MESSAGE_SPLITS.map((one) => ({
            label: say(`by.${one}`),
            href: hrefWith(path, query, { by: one }),
            current: one === by,
          }))}
        />
        <ExportLink
          path="/audience"
          query={query}
          table="messages"
          label={say(`file.messages.${by}`)}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {report.groups.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            {say("noMessageBegan")}
          </p>
        ) : (
          <Groups page={page} report={report} />
        )}
        <p className="mt-2 text-2xs text-ink-3">{knownText(page, report)}</p>
      </CardContent>
    </Card>
  );
}

type OpenRate = AudienceMessagesReport["groups"][number]["rates"]["open"];

function openRateOf(rate: OpenRate): NamedFigure {
  return {
    text: formatPercent(rate.value),
    title: rateTitle(rate, RATE_TEXT.open.parts),
    partial: coverageText(rate) !== "",
  };
}

/** What the mark of a rate means, where one has it. */
function partialText({ groups }: AudienceMessagesReport): string | false {
  const any = groups.some(
    ({ rates }) => rates.open.value !== null && coverageText(rates.open) !== "",
  );
  return any && words("funnel")("onlyOverBoth");
}

function Groups({ page, report }: { page: ReportPage; report: AudienceMessagesReport }) {
  const by = splitOf(page);
  const say = words("audience");
  const { path, query } = page.place;
  return (
    <NamedFigures
      label={say(`tableOfMessages.${by}`)}
      nameClass="max-w-56 truncate"
      heads={[
        say(`by.${by}`),
        say("sent"),
        say("delivered"),
        say("opened"),
        [say("openRate"), say("openRateIs")],
        say("failed"),
      ]}
      rows={report.groups
        .filter((group, at) => at < MOST_SHOWN || group.key === null)
        .map(({ key, label, stages, rates }) => ({
          name: label,
          href: hrefWith(path, query, { [by]: key ?? UNKNOWN }),
          ...(key === null ? { pale: true } : {}),
          figures: [
            formatCount(stages.sent),
            formatCount(stages.delivered),
            formatCount(stages.opened),
            rates.open.value === null ? NOT_REPORTED : openRateOf(rates.open),
            formatCount(stages.failed),
          ],
        }))}
    />
  );
}

const SHARE_OF = ["delivered", "sent", "opened"] as const;

/** How much of all is known, as of when, and what of the page's filters does not apply. */
function knownText(page: ReportPage, report: AudienceMessagesReport): string {
  const { known, all, asOf, waiting } = report;
  const by = splitOf(page);
  const say = words("audience");
  const stage = SHARE_OF.find((one) => (all[one] ?? 0) > 0);
  const whole = stage ? (all[stage] ?? 0) : 0;
  const part = stage ? (known[stage] ?? 0) : 0;
  const unknown = {
    share: formatPercent((whole - part) / Math.max(1, whole)),
    whole: formatCount(whole),
  };
  return [
    stage && say(`notKnown.${by}.${stage}`, unknown),
    asOf !== null && say("asOfSentence", { time: formatTime(asOf, page.place.zone) }),
    waiting > 0 && say("daysNotCounted", { days: waiting }),
    page.filters.campaign.length > 0 && say("campaignDoesNotApply"),
    partialText(report),
  ]
    .filter(Boolean)
    .join(" ");
}
