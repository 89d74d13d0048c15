import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { AlertForm } from "@/app/(dashboard)/settings/alerts/alert-form";
import { draftOf, formChoices } from "@/app/(dashboard)/settings/alerts/draft";
import { Card, CardContent } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("alerts")("newAlert"));

export default async function NewAlertPage() {
  await pageViewerWithRole("admin", "/settings/alerts/new");
  const choices = await formChoices(null);
  const say = words("alerts");
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/settings/alerts" className="text-ink-2 hover:text-ink">
          {say("backToAlerts")}
        </Link>
      </p>
      <PageHeader title={say("newAlert")} description={say("lookAtPreview")} />
      <Card className="max-w-2xl">
        <CardContent className="pt-4">
          <BrowserWords areas={["alerts-ui"]}>
            <AlertForm draft={draftOf(null)} {...choices} />
          </BrowserWords>
        </CardContent>
      </Card>
    </>
  );
}
