import { openPage, type SearchParams } from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { audiencePage } from "@/lib/address/audience-of";
import { hasRole } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";
import { AudienceCards } from "./cards";

export const generateMetadata = pageTitle(() => words("audience")("audience"));

export default async function AudiencePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/audience", searchParams, audiencePage);
  const say = words("audience");
  return (
    <PageFrame page={page} title={say("audience")} compare description={say("about")}>
      <AudienceCards page={page} mayName={hasRole(page.viewer.role, "admin")} />
    </PageFrame>
  );
}
