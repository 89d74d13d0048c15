import { Plus, Webhook } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
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
import { HealthBadge } from "./health-badge";
import { Instant } from "./instant";
import { OurTrouble } from "./our-trouble";

export const metadata: Metadata = { title: "Endpoints" };

export default async function EndpointsPage() {
  await pageViewerWithRole("admin", "/settings/endpoints");
  const [endpoints, workspace, health] = await Promise.all([
    listEndpoints(),
    getWorkspace(),
    getHealth(),
  ]);
  return (
    <>
      <PageHeader
        title="Endpoints"
        description="One address for each provider account. It posts its events there, with a secret."
      >
        <Button asChild variant="primary" className="ml-auto">
          <Link href="/settings/endpoints/new">
            <Plus aria-hidden="true" /> New endpoint
          </Link>
        </Button>
      </PageHeader>
      <OurTrouble us={health.us} />
      <Card>
        {endpoints.length === 0 ? (
          <EmptyState
            icon={Webhook}
            title="No endpoint yet"
            description="Make one for each provider account, and enter its URL there. Pushlens shows the steps."
          >
            <Button asChild variant="primary">
              <Link href="/settings/endpoints/new">Create the first endpoint</Link>
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
  return (
    <div className="px-4 py-2">
      <Table label="Endpoints">
        <TableHeader>
          <tr>
            <TableHead>Name</TableHead>
            <TableHead>Health</TableHead>
            <TableHead>Last event</TableHead>
            <TableHead numeric>Last 24 h</TableHead>
            <TableHead>Token</TableHead>
            <TableHead>Created</TableHead>
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
          {endpoint.demo ? <Badge tone="warn">Demo</Badge> : null}
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
        <Instant at={endpoint.lastReceivedAt} zone={zone} now={now} never="never" />
      </TableCell>
      <TableCell numeric>{formatCount(endpoint.dayCount)}</TableCell>
      <TableCell className="font-mono text-xs text-ink-2">…{endpoint.tokenEnding}</TableCell>
      <TableCell className="whitespace-nowrap text-ink-2">
        <Instant at={endpoint.createdAt} zone={zone} now={now} />
      </TableCell>
    </TableRow>
  );
}
