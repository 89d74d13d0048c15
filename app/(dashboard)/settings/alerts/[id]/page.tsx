import Link from "next/link";
import { notFound } from "next/navigation";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { AlertForm } from "@/app/(dashboard)/settings/alerts/alert-form";
import { AlertHistory } from "@/app/(dashboard)/settings/alerts/alert-history";
import { draftOf, formChoices } from "@/app/(dashboard)/settings/alerts/draft";
import { SnoozeForm } from "@/app/(dashboard)/settings/alerts/snooze-form";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatInstant } from "@/lib/format";
import { getAlertRule, listAlerts } from "@/lib/settings/alerts/list-alerts";
import { type AlertRule, isSnoozed } from "@/lib/settings/alerts/stored-rule";
import { words } from "@/lib/words/words";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = pageTitle(() => words("alerts")("alert"));

export default async function AlertPage({ params }: Props) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/alerts/${id}`);
  const rule = await getAlertRule(id);
  if (!rule) notFound();
  const [choices, alerts] = await Promise.all([formChoices(rule), listAlerts(id)]);
  const say = words("alerts");
  return (
    <BrowserWords areas={["alerts-ui"]}>
      <p className="mb-1 text-sm">
        <Link href="/settings/alerts" className="text-ink-2 hover:text-ink">
          {say("backToAlerts")}
        </Link>
      </p>
      <PageHeader title={rule.name} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardContent className="pt-4">
            <AlertForm draft={draftOf(rule)} {...choices} />
          </CardContent>
        </Card>
        <div className="space-y-4">
          <Card>
            <CardHeader title={say("snooze")} description={say("snoozeMeans")} />
            <CardContent>
              <SnoozeForm id={rule.id} until={snoozedUntil(rule, choices.zone)} />
            </CardContent>
          </Card>
          <Card>
            <CardHeader title={say("history")} description={say("timesItHeld")} />
            <CardContent>
              <AlertHistory alerts={alerts} zone={choices.zone} />
            </CardContent>
          </Card>
        </div>
      </div>
    </BrowserWords>
  );
}

/** Until when it is quiet; null where it is not. */
function snoozedUntil(rule: AlertRule, zone: string): string | null {
  if (!isSnoozed(rule, Date.now()) || rule.snoozedUntil === null) return null;
  return formatInstant(rule.snoozedUntil.toISOString(), zone);
}
