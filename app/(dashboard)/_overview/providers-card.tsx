import { readFreshness, readHealth } from "@/app/(dashboard)/_page/freshness";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { EndpointList } from "@/components/cards/endpoint-list";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefToggling } from "@/lib/address/query";
import { words } from "@/lib/words/words";

/** Who reports, and how fresh it is. */
export async function ProvidersCard({ page }: { page: ReportPage }) {
  const [report, health] = await Promise.all([readFreshness(page), readHealth(page)]);
  const verdicts = new Map(health.endpoints.map((one) => [one.endpoint, one]));
  const { path, query, zone, now } = page.place;
  const say = words("overview");
  return (
    <Card aria-labelledby="providers">
      <CardHeader id="providers" title={say("providers")} description={say("byEndpoint")} />
      <CardContent>
        {health.us.ok ? null : (
          <Callout tone="warn" className="mb-3" title={say("itIsUs")}>
            {health.us.problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Callout>
        )}
        <EndpointList
          endpoints={report.endpoints.map((one) => ({
            ...one,
            look: providerStyle(one.provider),
            verdict: verdicts.get(one.endpoint) ?? null,
            href: hrefToggling(path, query, "endpoint", one.endpoint),
          }))}
          zone={zone}
          now={now}
        />
      </CardContent>
    </Card>
  );
}
