import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AlertForm } from "@/app/(dashboard)/settings/alerts/alert-form";
import { AlertHistory } from "@/app/(dashboard)/settings/alerts/alert-history";
import { draftOf, formChoices } from "@/app/(dashboard)/settings/alerts/draft";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { getAlertRule, listAlerts } from "@/lib/settings/alerts/list-alerts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Alert" };

export default async function AlertPage({ params }: Props) {
  const { id } = await params;
  await pageViewerWithRole("admin", `/settings/alerts/${id}`);
  const rule = await getAlertRule(id);
  if (!rule) notFound();
  const [choices, alerts] = await Promise.all([formChoices(rule), listAlerts(id)]);
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/settings/alerts" className="text-ink-2 hover:text-ink">
          ← Alerts
        </Link>
      </p>
      <PageHeader title={rule.name} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardContent className="pt-4">
            <AlertForm draft={draftOf(rule)} {...choices} />
          </CardContent>
        </Card>
        <Card>
          <CardHeader title="History" description="times that its condition held" />
          <CardContent>
            <AlertHistory alerts={alerts} zone={choices.zone} />
          </CardContent>
        </Card>
      </div>
    </>
  );
}
