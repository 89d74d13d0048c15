import { BellRing, Plus } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
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
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { conditionWords, filterWords, formatValue } from "@/lib/alerts/words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { type AlertSummary, listAlertRules, listAlerts } from "@/lib/settings/alerts/list-alerts";
import { type AlertRule, isSnoozed } from "@/lib/settings/alerts/stored-rule";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { deleteAlertAction } from "./actions";
import { AlertHistory } from "./alert-history";

export const generateMetadata = pageTitle(() => words("alerts")("alerts"));

export default async function AlertsPage() {
  await pageViewerWithRole("admin", "/settings/alerts");
  const [rules, alerts, workspace] = await Promise.all([
    listAlertRules(),
    listAlerts(),
    getWorkspace(),
  ]);
  const say = words("alerts");
  const zone = workspace?.timeZone ?? "UTC";
  const narrowed = await Promise.all(rules.map(filterWords));
  return (
    <>
      <PageHeader title={say("alerts")} description={say("aboutAlerts")}>
        <Button asChild variant="primary" className="ml-auto">
          <Link href={"/settings/alerts/new" as Route}>
            <Plus aria-hidden="true" /> {say("newAlert")}
          </Link>
        </Button>
      </PageHeader>
      <Card className="mb-4">
        {rules.length === 0 ? (
          <EmptyState
            icon={BellRing}
            title={say("noAlertYet")}
            description={say("startWithSilence")}
          >
            <Button asChild variant="primary">
              <Link href={"/settings/alerts/new" as Route}>{say("createFirst")}</Link>
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
          <CardHeader title={say("whatHappened")} description={say("newestFirst")} />
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
  const say = words("alerts");
  const rich = richWords("alerts");
  return (
    <Table label={say("alerts")}>
      <TableHeader>
        <tr>
          <TableHead>{say("alert")}</TableHead>
          <TableHead>{say("state")}</TableHead>
          <TableHead>{say("now")}</TableHead>
          <TableHead>{say("checked")}</TableHead>
          <TableHead>
            <span className="sr-only">{say("delete")}</span>
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
                  ? ` · ${say("nobodyIsTold")}`
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
              <Instant at={rule.checkedAt} zone={zone} now={now} never={say("notYet")} />
            </TableCell>
            <TableCell className="text-right">
              <Confirm
                action={deleteAlertAction}
                fields={{ id: rule.id }}
                trigger={rich("deleteThis", { name: rule.name, hidden })}
                title={say("deleteQuestion", { name: rule.name })}
                description={say("deleteMeans")}
                confirm={say("delete")}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function RuleState({ rule, alerts }: { rule: AlertRule; alerts: readonly AlertSummary[] }) {
  const say = words("alerts");
  if (!rule.enabled) return <Badge tone="outline">{say("off")}</Badge>;
  if (isSnoozed(rule, Date.now())) return <Badge tone="outline">{say("snoozed")}</Badge>;
  const open = alerts.some(({ ruleId, resolvedAt }) => ruleId === rule.id && resolvedAt === null);
  if (open) return <Badge tone="bad">{say("firing")}</Badge>;
  // Nobody has looked yet: that is not to say that all is well.
  if (rule.checkedAt === null) return <Badge tone="outline">{say("notChecked")}</Badge>;
  return <Badge tone="good">{say("fine")}</Badge>;
}
