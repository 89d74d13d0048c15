import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import { formatCount, formatDecimal, formatInstant, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What its messages led to, as chosen in Settings; nothing where nothing is chosen. */
export function ConversionsCard({ report, zone }: { report: CampaignReport; zone: string }) {
  const { conversions: about } = report;
  const { conversions } = report.campaign;
  if (!about) return null;
  const say = words("campaigns");
  const description = say("conversionsAre", {
    events: about.events.join(", "),
    hours: about.windowHours,
  });
  if (!conversions)
    return (
      <Card aria-labelledby="conversions">
        <CardHeader id="conversions" title={say("conversions")} description={description} />
        <CardContent>
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            {say("notCountedYet")}
          </p>
        </CardContent>
      </Card>
    );
  const { events, messages, rate, value, valued } = conversions;
  const figures = [
    { title: say("messagesWithConversion"), text: formatCount(messages) },
    { title: say("conversionRate"), text: formatPercent(rate) },
    { title: say("events"), text: formatCount(events) },
    ...(about.valueField === null
      ? []
      : [{ title: say("sumOf", { field: about.valueField }), text: formatDecimal(value) }]),
  ];
  return (
    <Card aria-labelledby="conversions">
      <CardHeader id="conversions" title={say("conversions")} description={description} />
      <CardContent>
        <dl className="grid grid-cols-2 gap-3">
          {figures.map(({ title, text }) => (
            <div key={title} className="min-w-0">
              <dt className="text-xs text-ink-2 [overflow-wrap:anywhere]">{title}</dt>
              <dd className="text-xl font-semibold [overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-2xs text-ink-3">
          {[
            about.asOf === null
              ? say("stillCounted")
              : say("asOf", { time: formatInstant(about.asOf, zone) }),
            ...(value === null ? [] : [say("sayValue", { valued: formatCount(valued), events })]),
            say("countsOnce"),
          ].join(" ")}
        </p>
      </CardContent>
    </Card>
  );
}
