import type { Metadata } from "next";
import { CreateEndpoint } from "@/app/(dashboard)/settings/endpoints/create-endpoint";
import { PageHeader } from "@/components/ui/page-header";
import { pageViewerWithRole } from "@/lib/auth/page";
import { providerSummaries } from "@/lib/settings/endpoints/provider-summaries";

export const metadata: Metadata = { title: "New endpoint" };

export default async function NewEndpointPage() {
  await pageViewerWithRole("admin", "/settings/endpoints/new");
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="New endpoint"
        description="An address that one provider account posts its events to."
      />
      <CreateEndpoint providers={providerSummaries()} />
    </div>
  );
}
