import type { Route } from "next";
import Link from "next/link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { gapTimes } from "@/components/charts/marks";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { getGaps } from "@/lib/analytics/counts/gaps";
import { hasRole } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";

/** What is known to be missing in the page's range. */
export async function KnownGaps({ page }: { page: OpenPage }) {
  const { zone, now } = page.place;
  const { gaps } = await getGaps(page.filters, now);
  const say = words("quality");
  return (
    <Card aria-labelledby="gaps">
      <CardHeader id="gaps" title={say("knownGaps")} description={say("timesWithoutData")}>
        {hasRole(page.viewer.role, "admin") ? (
          <Link
            href={"/settings/gaps" as Route}
            className="text-xs text-ink-2 underline-offset-3 hover:underline"
          >
            {say("recordOne")}
          </Link>
        ) : null}
      </CardHeader>
      <CardContent>
        {gaps.length === 0 ? (
          <p className="text-sm text-ink-3">{say("noGapsKnown")}</p>
        ) : (
          <ul className="space-y-1.5 text-sm">
            {gaps.map((gap) => (
              <li key={gap.id} className="flex flex-wrap gap-x-2 [overflow-wrap:anywhere]">
                <span className="font-medium">{gap.name}</span>
                <span>{gap.reason}</span>
                <span className="text-ink-3">{gapTimes(gap, zone)}</span>
              </li>
            ))}
          </ul>
        )}
      </CardContent>
    </Card>
  );
}
