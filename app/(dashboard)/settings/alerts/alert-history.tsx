import type { Route } from "next";
import Link from "next/link";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Badge } from "@/components/ui/badge";
import { formatInstant } from "@/lib/format";
import type { AlertSummary, AlertTold } from "@/lib/settings/alerts/list-alerts";
import { acknowledgeAlertAction } from "./actions";

/** Alerts, the newest first: what each said, how it was told, and whether it is over. */
export function AlertHistory({ alerts, zone }: { alerts: readonly AlertSummary[]; zone: string }) {
  if (alerts.length === 0) return <p className="text-sm text-ink-3">Nothing so far.</p>;
  return (
    <ul className="divide-y divide-line-soft">
      {alerts.map((alert) => (
        <li key={alert.id} className="space-y-1.5 py-3 text-sm first:pt-1 last:pb-0">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={alert.resolvedAt ? "neutral" : "bad"}>
              {alert.resolvedAt ? "Over" : "Open"}
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
              See it
            </Link>
            {alert.acknowledgedBy ? (
              <span className="text-xs text-ink-3">acknowledged by {alert.acknowledgedBy}</span>
            ) : null}
          </p>
          {alert.resolvedAt || alert.acknowledgedAt ? null : (
            <Confirm
              action={acknowledgeAlertAction}
              fields={{ id: alert.id }}
              trigger={
                <>
                  Acknowledge<span className="sr-only">: {alert.title}</span>
                </>
              }
              title="Are you taking care of it?"
              description="It is no longer shown on every page. It stays open, and the bell counts it, until it is over."
              confirm="Acknowledge"
              harmless
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Deliveries({ deliveries }: { deliveries: readonly AlertTold[] }) {
  return deliveries.map(({ event, channel, target, deliveredAt, error }) => (
    <p
      key={`${event} ${channel} ${target}`}
      className="text-xs text-ink-3 [overflow-wrap:anywhere]"
    >
      {event === "resolved" ? "End" : "Beginning"} by {channel === "email" ? "e-mail" : "webhook"}{" "}
      to {target}:{" "}
      {deliveredAt ? (
        "told"
      ) : error ? (
        <span className="text-bad">given up: {error}</span>
      ) : (
        "on its way"
      )}
    </p>
  ));
}
