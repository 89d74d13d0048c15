import { readFreshness } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerLook } from "@/app/(dashboard)/_page/providers";
import { EndpointList } from "@/components/cards/endpoint-list";
import { hrefToggling } from "@/components/filters/query";
import { Card, CardContent, CardHeader } from "@/components/ui/card";

/** Who reports, and how fresh it is. */
export async function ProvidersCard({ page }: { page: ReportPage }) {
  const report = await readFreshness(page);
  const { path, query, zone, now } = page.place;
  return (
    <Card aria-labelledby="providers">
      <CardHeader
        id="providers"
        title="Providers"
        description="as they report, endpoint by endpoint"
      />
      <CardContent>
        <EndpointList
          endpoints={report.endpoints.map((one) => ({
            ...one,
            look: providerLook(one.provider),
            href: hrefToggling(path, query, "endpoint", one.endpoint),
          }))}
          zone={zone}
          now={now}
        />
      </CardContent>
    </Card>
  );
}
