import { Plus, Webhook } from "lucide-react";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { HealthReport } from "@/lib/analytics/health/answers";
import { getHealth } from "@/lib/analytics/health/endpoint-health";
import { pageViewerWithRole } from "@/lib/auth/page";
import { formatCount } from "@/lib/format";
import { type EndpointSummary, listEndpoints } from "@/lib/settings/endpoints/list-endpoints";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { HealthBadge } from "./health-badge";
import { Instant } from "./instant";
import { OurTrouble } from "./our-trouble";

export const generateMetadata = pageTitle(() => words("endpoints")("endpoints"));

export default async function EndpointsPage() {
  await pageViewerWithRole("admin", "/settings/endpoints");
  const [endpoints, workspace, health] = await Promise.all([
    listEndpoints(),
    getWorkspace(),
    getHealth(),
  ]);
  const say = words("endpoints");
  return (
    <>
      <PageHeader title={say("endpoints")} description={say("about")}>
        <Button asChild variant="primary" className="ml-auto">
          <Link href="/settings/endpoints/new">
            <Plus aria-hidden="true" /> {say("newEndpoint")}
          </Link>
        </Button>
      </PageHeader>
      <OurTrouble us={health.us} />
      <Card>
        {endpoints.length === 0 ? (
          <EmptyState
            icon={Webhook}
            title={say("noEndpointYet")}
            description={say("noEndpointMeans")}
          >
            <Button asChild variant="primary">
              <Link href="/settings/endpoints/new">{say("createFirst")}</Link>
            </Button>
          </EmptyState>
        ) : (
          <EndpointTable
            endpoints={endpoints}
            health={health}
            zone={workspace?.timeZone ?? "UTC"}
          />
        )}
      </Card>
    </>
  );
}

function EndpointTable({
  endpoints,
  health,
  zone,
}: {
  endpoints: readonly EndpointSummary[];
  health: HealthReport;
  zone: string;
}) {
  const now = Date.now();
  const say = words("endpoints");
  return (
    <div className="px-4 py-2">
      <Table label={say("endpoints")}>
        <TableHeader>
          <tr>
            <TableHead>{say("name")}</TableHead>
            <TableHead>{say("health")}</TableHead>
            <TableHead>{say("lastEvent")}</TableHead>
            <TableHead numeric>{say("last24h")}</TableHead>
            <TableHead>{say("token")}</TableHead>
            <TableHead>{say("created")}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {endpoints.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              endpoint={endpoint}
              verdict={health.endpoints.find((one) => one.endpoint === endpoint.id)}
              zone={zone}
              now={now}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function EndpointRow({
  endpoint,
  verdict,
  zone,
  now,
}: {
  endpoint: EndpointSummary;
  verdict: HealthReport["endpoints"][number] | undefined;
  zone: string;
  now: number;
}) {
  const say = words("endpoints");
  return (
    <TableRow className="relative hover:bg-line-soft/50">
      <TableCell className="min-w-44">
        <Link
          href={`/settings/endpoints/${endpoint.id}`}
          className="font-medium after:absolute after:inset-0 hover:text-accent"
        >
          {endpoint.name}
        </Link>
        <span className="flex items-center gap-1.5 text-xs text-ink-3">
          {endpoint.provider.label}
          {endpoint.demo ? <Badge tone="warn">{say("demo")}</Badge> : null}
        </span>
      </TableCell>
      <TableCell>
        {verdict ? (
          <span title={verdict.reason}>
            <HealthBadge health={verdict.health} />
          </span>
        ) : null}
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <Instant at={endpoint.lastReceivedAt} zone={zone} now={now} never={say("never")} />
      </TableCell>
      <TableCell numeric>{formatCount(endpoint.dayCount)}</TableCell>
      <TableCell className="font-mono text-xs text-ink-2">…{endpoint.tokenEnding}</TableCell>
      <TableCell className="whitespace-nowrap text-ink-2">
        <Instant at={endpoint.createdAt} zone={zone} now={now} />
      </TableCell>
    </TableRow>
  );
}
