import type { Metadata } from "next";
import Link from "next/link";
import { AlertForm } from "@/app/(dashboard)/settings/alerts/alert-form";
import { draftOf, formChoices } from "@/app/(dashboard)/settings/alerts/draft";
import { Card, CardContent } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";

export const metadata: Metadata = { title: "New alert" };

export default async function NewAlertPage() {
  await pageViewerWithRole("admin", "/settings/alerts/new");
  const choices = await formChoices(null);
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/settings/alerts" className="text-ink-2 hover:text-ink">
          ← Alerts
        </Link>
      </p>
      <PageHeader
        title="New alert"
        description="Look at its preview before you save it: an alert that fires every day is soon ignored."
      />
      <Card className="max-w-2xl">
        <CardContent className="pt-4">
          <AlertForm draft={draftOf(null)} {...choices} />
        </CardContent>
      </Card>
    </>
  );
}
