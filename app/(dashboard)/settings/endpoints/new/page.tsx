import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { CreateEndpoint } from "@/app/(dashboard)/settings/endpoints/create-endpoint";
import { PageHeader } from "@/components/ui/page-header";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { providerSummaries } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

export const generateMetadata = pageTitle(() => words("endpoints")("newEndpoint"));

export default async function NewEndpointPage() {
  await pageViewerWithRole("admin", "/settings/endpoints/new");
  const say = words("endpoints");
  return (
    <div className="max-w-2xl">
      <PageHeader title={say("newEndpoint")} description={say("newAbout")} />
      <BrowserWords areas={["endpoints-ui"]}>
        <CreateEndpoint providers={providerSummaries()} />
      </BrowserWords>
    </div>
  );
}
