import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Badge } from "@/components/ui/badge";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { formatInstant } from "@/lib/format";
import type { AlertSummary, AlertTold } from "@/lib/settings/alerts/list-alerts";
import { words } from "@/lib/words/words";
import { acknowledgeAlertAction } from "./actions";

/** Alerts, the newest first: what each said, how it was told, and whether it is over. */
export function AlertHistory({ alerts, zone }: { alerts: readonly AlertSummary[]; zone: string }) {
  const say = words("alerts");
  const rich = richWords("alerts");
  if (alerts.length === 0) return <p className="text-sm text-ink-3">{say("nothingSoFar")}</p>;
  return (
    <ul className="divide-y divide-line-soft">
      {alerts.map((alert) => (
        <li key={alert.id} className="space-y-1.5 py-3 text-sm first:pt-1 last:pb-0">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={alert.resolvedAt ? "neutral" : "bad"}>
              {alert.resolvedAt ? say("over") : say("open")}
            </Badge>
            <span className="font-medium [overflow-wrap:anywhere]">{alert.title}</span>
          </p>
          <p className="text-xs text-ink-3">
            {formatInstant(alert.openedAt.toISOString(), zone)}
            {alert.resolvedAt ? ` – ${formatInstant(alert.resolvedAt.toISOString(), zone)}` : ""}
          </p>
          <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">{alert.text}</p>
          <Deliveries deliveries={alert.deliveries} />
          <p className="flex flex-wrap items-center gap-3">
            <Link href={alert.path as Route} className="text-accent underline underline-offset-3">
              {say("seeIt")}
            </Link>
            {alert.acknowledgedBy ? (
              <span className="text-xs text-ink-3">
                {say("acknowledgedBy", { name: alert.acknowledgedBy })}
              </span>
            ) : null}
          </p>
          {alert.resolvedAt || alert.acknowledgedAt ? null : (
            <Confirm
              action={acknowledgeAlertAction}
              fields={{ id: alert.id }}
              trigger={rich("acknowledgeThis", { title: alert.title, hidden })}
              title={say("takingCare")}
              description={say("acknowledgeMeans")}
              confirm={say("acknowledge")}
              harmless
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Deliveries({ deliveries }: { deliveries: readonly AlertTold[] }) {
  return deliveries.map((one) => (
    <p
      key={`${one.event} ${one.channel} ${one.target}`}
      className="text-xs text-ink-3 [overflow-wrap:anywhere]"
    >
      {toldWords(one)}
    </p>
  ));
}

function toldWords({ event, channel, target, deliveredAt, error, waits }: AlertTold): ReactNode {
  const say = words("alerts");
  const told = `${event}.${channel === "email" ? "email" : "webhook"}` as const;
  if (deliveredAt) return say(`told.${told}`, { target });
  if (!error) return say(`waits.${told}`, { target });
  const bad = (text: ReactNode) => <span className="text-bad">{text}</span>;
  return richWords("alerts")(`${waits ? "again" : "failed"}.${told}`, { target, error, bad });
}
