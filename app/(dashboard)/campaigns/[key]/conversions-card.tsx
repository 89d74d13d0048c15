import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { CampaignReport } from "@/lib/analytics/campaigns/answers";
import {
  formatCount,
  formatDecimal,
  formatInstant,
  formatPercent,
  formatPlural,
} from "@/lib/format";

/** What its messages led to, as chosen in Settings; nothing where nothing is chosen. */
export function ConversionsCard({ report, zone }: { report: CampaignReport; zone: string }) {
  const { conversions: about } = report;
  const { conversions } = report.campaign;
  if (!about) return null;
  const hours = formatPlural(about.windowHours, "hour");
  const description = `${about.events.join(", ")}, within ${hours} after an open`;
  if (!conversions)
    return (
      <Card aria-labelledby="conversions">
        <CardHeader id="conversions" title="Conversions" description={description} />
        <CardContent>
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            Not counted yet. The worker looks for them day by day, the newest first, in a few
            minutes. Nothing has to be done.
          </p>
        </CardContent>
      </Card>
    );
  const { events, messages, rate, value, valued } = conversions;
  const figures = [
    { title: "Messages with a conversion", text: formatCount(messages) },
    { title: "Conversion rate", text: formatPercent(rate) },
    { title: "Events", text: formatCount(events) },
    ...(about.valueField === null
      ? []
      : [{ title: `Sum of ${about.valueField}`, text: formatDecimal(value) }]),
  ];
  return (
    <Card aria-labelledby="conversions">
      <CardHeader id="conversions" title="Conversions" description={description} />
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
          {about.asOf === null
            ? "Some days are still being counted. "
            : `As of ${formatInstant(about.asOf, zone)}. `}
          {value === null
            ? ""
            : `${formatCount(valued)} of ${formatPlural(events, "event")} say a value; the currency is as they were sent. `}
          Each counts once, for the message that it names, else for the one that the same device or
          person opened last. It followed, which is not to say that it was the cause.
        </p>
      </CardContent>
    </Card>
  );
}
