import type { Route } from "next";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { formatInstant, formatPlural } from "@/lib/format";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";

const SHOWN = 3;

/** Alerts that are open and that nobody takes care of yet, on every page; admins can go to them. */
export async function OpenAlerts({ zone, admin }: { zone: string; admin: boolean }) {
  const alerts = (await openAlerts()).filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (alerts.length === 0) return null;
  return (
    <Callout tone="bad" className="no-print mb-4" title={formatPlural(alerts.length, "open alert")}>
      <ul>
        {alerts.slice(0, SHOWN).map(({ id, title, openedAt }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {title}, since {formatInstant(openedAt.toISOString(), zone)}
          </li>
        ))}
      </ul>
      {admin ? (
        <Link
          href={"/settings/alerts" as Route}
          className="text-accent underline underline-offset-3"
        >
          See the alerts
        </Link>
      ) : null}
    </Callout>
  );
}
