import { readFreshness } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerLook } from "@/app/(dashboard)/_page/providers";
import { EndpointList } from "@/components/cards/endpoint-list";
import { Card, CardContent, CardHeader } from "@/components/ui/card";

/** Who reports, and how fresh it is. */
export async function ProvidersCard({ page }: { page: ReportPage }) {
  const report = await readFreshness(page);
  return (
    <Card aria-labelledby="providers">
      <CardHeader
        id="providers"
        title="Providers"
        description="as they report, endpoint by endpoint"
      />
      <CardContent>
        <EndpointList
          endpoints={report.endpoints.map((one) => ({ ...one, look: providerLook(one.provider) }))}
          zone={page.place.zone}
          now={page.place.now}
        />
      </CardContent>
    </Card>
  );
}
