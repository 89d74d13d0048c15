import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { getConversionChoices } from "@/lib/settings/conversions/rule";
import { words } from "@/lib/words/words";
import { ConversionsForm } from "./conversions-form";

export const generateMetadata = pageTitle(() => words("conversions")("conversions"));

export default async function ConversionsPage() {
  await pageViewerWithRole("admin", "/settings/conversions");
  const say = words("conversions");
  const choices = await getConversionChoices();
  return (
    <>
      <PageHeader title={say("conversions")} description={say("about")} />
      <div className="grid max-w-5xl gap-4 lg:grid-cols-2">
        <Card>
          <CardHeader title={say("whatCounts")} description={say("countsAnew")} />
          <CardContent>
            <BrowserWords areas={["conversions-ui"]}>
              <ConversionsForm {...choices} />
            </BrowserWords>
          </CardContent>
        </Card>
        <Card>
          <CardHeader title={say("howCounted")} />
          <CardContent className="space-y-2 text-sm text-ink-2">
            <p>{say("countsOnce")}</p>
            <p>{say("onItsDay")}</p>
            <p>{say("valuesExactly")}</p>
            <p>{say("whenFound")}</p>
          </CardContent>
        </Card>
      </div>
    </>
  );
}
