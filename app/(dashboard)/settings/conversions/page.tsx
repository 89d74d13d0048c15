import type { Metadata } from "next";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { getConversionChoices } from "@/lib/settings/conversions/rule";
import { ConversionsForm } from "./conversions-form";

export const metadata: Metadata = { title: "Conversions" };

export default async function ConversionsPage() {
  await pageViewerWithRole("admin", "/settings/conversions");
  const choices = await getConversionChoices();
  return (
    <>
      <PageHeader
        title="Conversions"
        description="Choose the events that campaigns are for, such as purchases. Campaigns then say how many messages led to one, and what they were worth."
      />
      <div className="grid max-w-5xl gap-4 lg:grid-cols-2">
        <Card>
          <CardHeader title="What counts" description="a change counts all days anew" />
          <CardContent>
            <ConversionsForm {...choices} />
          </CardContent>
        </Card>
        <Card>
          <CardHeader title="How it is counted" />
          <CardContent className="space-y-2 text-sm text-ink-2">
            <p>
              An event counts once, for one message: the one that the event itself names, else the
              last one that the same device or person opened before, at the same endpoint and within
              the window. What followed no open counts for no message.
            </p>
            <p>
              It counts on the day on which that message began, as all figures of campaigns do. The
              rate is messages with at least one conversion ÷ messages delivered.
            </p>
            <p>
              Values are added up exactly as they were sent. Which currency they are in is not told,
              so none is shown: choose events of one currency.
            </p>
            <p>
              A worker finds them: of today and yesterday within minutes, what is told later of
              older days within a day. It followed, which is not to say that it was the cause.
            </p>
          </CardContent>
        </Card>
      </div>
    </>
  );
}
