import { CircleAlert } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { formatClauses, formatInstant, formatLabelled } from "@/lib/format";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";
import { words } from "@/lib/words/words";

const SHOWN = 3;

/** Alerts that are open and that nobody takes care of yet, on every page, in one line on a phone. */
export async function OpenAlerts({ zone, admin }: { zone: string; admin: boolean }) {
  const alerts = (await openAlerts()).filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (alerts.length === 0) return null;
  const say = words("shell");
  const named = alerts
    .slice(0, SHOWN)
    .map(({ title, openedAt }) =>
      say("alertSince", { title, time: formatInstant(openedAt.toISOString(), zone) }),
    );
  const more = alerts.length > SHOWN ? [say("alertsMore", { n: alerts.length - SHOWN })] : [];
  return (
    <div className="no-print mb-3 flex items-center gap-2 rounded-lg border border-bad/30 bg-bad-soft px-3 py-1.5 text-sm">
      <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-bad" />
      <p className="min-w-0 flex-1 text-ink-2 max-sm:truncate sm:[overflow-wrap:anywhere]">
        <span className="font-medium text-ink">
          {formatLabelled(say("openAlerts", { n: alerts.length }), "")}
        </span>
        {formatClauses([...named, ...more])}
      </p>
      {admin ? (
        <Link
          href={"/settings/alerts" as Route}
          className="whitespace-nowrap text-accent underline underline-offset-3"
        >
          {say("seeAlerts")}
        </Link>
      ) : null}
    </div>
  );
}
