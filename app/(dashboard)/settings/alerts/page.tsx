import { BellRing, Plus } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
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
import { conditionWords, filterWords, formatValue } from "@/lib/alerts/words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { type AlertSummary, listAlertRules, listAlerts } from "@/lib/settings/alerts/list-alerts";
import type { AlertRule } from "@/lib/settings/alerts/stored-rule";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { deleteAlertAction } from "./actions";
import { AlertHistory } from "./alert-history";

export const metadata: Metadata = { title: "Alerts" };

export default async function AlertsPage() {
  await pageViewerWithRole("admin", "/settings/alerts");
  const [rules, alerts, workspace] = await Promise.all([
    listAlertRules(),
    listAlerts(),
    getWorkspace(),
  ]);
  const zone = workspace?.timeZone ?? "UTC";
  const narrowed = await Promise.all(rules.map(filterWords));
  return (
    <>
      <PageHeader
        title="Alerts"
        description="Be told when something changes: here, by e-mail or by a signed webhook. Checked every 20 seconds."
      >
        <Button asChild variant="primary" className="ml-auto">
          <Link href={"/settings/alerts/new" as Route}>
            <Plus aria-hidden="true" /> New alert
          </Link>
        </Button>
      </PageHeader>
      <Card className="mb-4">
        {rules.length === 0 ? (
          <EmptyState
            icon={BellRing}
            title="No alert yet"
            description="Start with silence: it tells you when an endpoint stops sending, judged by what is usual for it."
          >
            <Button asChild variant="primary">
              <Link href={"/settings/alerts/new" as Route}>Create the first alert</Link>
            </Button>
          </EmptyState>
        ) : (
          <div className="px-4 py-2">
            <RuleTable rules={rules} narrowed={narrowed} alerts={alerts} zone={zone} />
          </div>
        )}
      </Card>
      {alerts.length > 0 ? (
        <Card>
          <CardHeader title="What happened" description="the newest first" />
          <CardContent>
            <AlertHistory alerts={alerts} zone={zone} />
          </CardContent>
        </Card>
      ) : null}
    </>
  );
}

function RuleTable({
  rules,
  narrowed,
  alerts,
  zone,
}: {
  rules: readonly AlertRule[];
  narrowed: readonly string[];
  alerts: readonly AlertSummary[];
  zone: string;
}) {
  const now = Date.now();
  return (
    <Table label="Alerts">
      <TableHeader>
        <tr>
          <TableHead>Alert</TableHead>
          <TableHead>State</TableHead>
          <TableHead>Now</TableHead>
          <TableHead>Checked</TableHead>
          <TableHead>
            <span className="sr-only">Delete</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {rules.map((rule, index) => (
          <TableRow key={rule.id}>
            <TableCell className="min-w-52">
              <Link
                href={`/settings/alerts/${rule.id}` as Route}
                className="font-medium hover:text-accent"
              >
                {rule.name}
              </Link>
              <span className="block text-xs text-ink-3">
                {conditionWords(rule)} · {narrowed[index]}
                {rule.recipients.length === 0 && !rule.webhookUrl
                  ? " · nobody is told: only the bell"
                  : ""}
              </span>
            </TableCell>
            <TableCell>
              <RuleState rule={rule} alerts={alerts} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              {rule.lastValue === null ? "—" : formatValue(rule.metric, rule.lastValue)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <Instant at={rule.checkedAt} zone={zone} now={now} never="not yet" />
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={deleteAlertAction}
                fields={{ id: rule.id }}
                trigger={
                  <>
                    Delete<span className="sr-only"> {rule.name}</span>
                  </>
                }
                title={`Delete ${rule.name}?`}
                description="Its history goes with it. No numbers change."
                confirm="Delete"
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function RuleState({ rule, alerts }: { rule: AlertRule; alerts: readonly AlertSummary[] }) {
  if (!rule.enabled) return <Badge tone="outline">Off</Badge>;
  const open = alerts.some(({ ruleId, resolvedAt }) => ruleId === rule.id && resolvedAt === null);
  if (open) return <Badge tone="bad">Firing</Badge>;
  // Nobody has looked yet: that is not to say that all is well.
  if (rule.checkedAt === null) return <Badge tone="outline">Not checked</Badge>;
  return <Badge tone="good">Fine</Badge>;
}
