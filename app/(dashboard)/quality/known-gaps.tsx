import type { Route } from "next";
import Link from "next/link";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { gapTimes } from "@/components/charts/marks";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { getGaps } from "@/lib/analytics/counts/gaps";
import { hasRole } from "@/lib/auth/roles";

/** What is known to be missing in the page's range. */
export async function KnownGaps({ page }: { page: OpenPage }) {
  const { zone, now } = page.place;
  const { gaps } = await getGaps(page.filters, now);
  return (
    <Card aria-labelledby="gaps">
      <CardHeader
        id="gaps"
        title="Known gaps"
        description="times without data: hatched on charts, left out of rates and comparisons"
      >
        {hasRole(page.viewer.role, "admin") ? (
          <Link
            href={"/settings/gaps" as Route}
            className="text-xs text-ink-2 underline-offset-3 hover:underline"
          >
            Record one
          </Link>
        ) : null}
      </CardHeader>
      <CardContent>
        {gaps.length === 0 ? (
          <p className="text-sm text-ink-3">None are known in this period.</p>
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
