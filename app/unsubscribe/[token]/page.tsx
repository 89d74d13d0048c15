import type { Metadata } from "next";
import { Entrance } from "@/components/forms/entrance";
import { BrowserWords } from "@/components/words/browser-words";
import { speakToReader } from "@/lib/auth/session";
import { findSubscription } from "@/lib/settings/reports/unsubscribe";
import { words } from "@/lib/words/words";
import { UnsubscribeForm } from "./unsubscribe-form";

export async function generateMetadata(): Promise<Metadata> {
  await speakToReader();
  return {
    title: words("reports")("unsubscribe"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  await speakToReader();
  const { token } = await params;
  const found = await findSubscription(token);
  const say = words("reports");
  if (!found) {
    return (
      <Entrance title={say("notSubscribed")} description={say("leadsToNoReport")}>
        {null}
      </Entrance>
    );
  }
  return (
    <Entrance
      title={say("unsubscribe")}
      description={say("noLongerSent", { name: found.name, address: found.address })}
    >
      <BrowserWords areas={["reports-ui"]}>
        <UnsubscribeForm token={token} />
      </BrowserWords>
    </Entrance>
  );
}
