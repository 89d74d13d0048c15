import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ReadOnlyPage } from "@/components/ui/report-link";
import { BrowserWords } from "@/components/words/browser-words";
import { clientAddress } from "@/lib/auth/client-address";
import { speakToReader } from "@/lib/auth/session";
import { openShareLink } from "@/lib/settings/views/open-share-link";
import { words } from "@/lib/words/words";
import { readSharedPage } from "./read-shared-page";
import { SharedFrame } from "./shared-frame";
import { sharedReport } from "./shared-report";

// The same for every token, so that a title tells nothing.
export async function generateMetadata(): Promise<Metadata> {
  await speakToReader();
  return {
    title: words("share")("sharedReport"),
    robots: { index: false, follow: false, nocache: true },
    referrer: "no-referrer",
  };
}

type Props = { params: Promise<{ token: string }> };

/**
 * What a share link opens: one report, as it was shared. The address's own parameters are not read
 * at all, so nothing can be asked for beyond it; a link that opens nothing is a 404.
 */
export default async function SharePage({ params }: Props) {
  await speakToReader();
  const { token } = await params;
  const link = await openShareLink(token, clientAddress(await headers()));
  const shared = link && (await readSharedPage(link));
  const report = shared && (await sharedReport(shared.page));
  if (!(link && shared && report)) notFound();
  return (
    <BrowserWords
      areas={["campaigns-ui", "charts-ui", "filters-ui", "page-ui", "ranges-ui", "stages-ui"]}
    >
      <NuqsAdapter>
        <ReadOnlyPage>
          <SharedFrame link={link} page={shared.page} chips={shared.chips} about={report.about}>
            {report.cards}
          </SharedFrame>
        </ReadOnlyPage>
      </NuqsAdapter>
    </BrowserWords>
  );
}
