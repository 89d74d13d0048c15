import { readMarks } from "@/app/(dashboard)/_notes/read-marks";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { SubscriptionsCard as Drawn } from "@/components/cards/subscriptions-card";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { readAudience } from "./reports";

/** Opt-ins against opt-outs over the range. */
export async function SubscriptionsCard({ page }: { page: ReportPage }) {
  const interval = intervalOf(page);
  const [{ current }, marks] = await Promise.all([readAudience(page, interval), readMarks(page)]);
  return (
    <Drawn
      report={current}
      labels={bucketLabels(interval, page.place.zone)}
      now={page.place.now}
      marks={marks}
    />
  );
}
