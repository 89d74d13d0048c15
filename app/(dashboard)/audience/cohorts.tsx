import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CohortTable } from "@/components/cards/cohort-table";
import { bucketLabels } from "@/components/charts/bucket-labels";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { words } from "@/lib/words/words";
import { asOfText, cohortInterval, notCounted, readCohorts } from "./report";

/** How long people stay who opted in. */
export async function Cohorts({ page }: { page: ReportPage }) {
  const { cohorts, total, asOf } = await readCohorts(page);
  const interval = cohortInterval(page);
  const say = words("audience");
  const labels = bucketLabels(interval, page.place.zone);
  return (
    <Card aria-labelledby="cohorts">
      <CardHeader id="cohorts" title={say(`stayBy.${interval}`)} description={asOfText(page, asOf)}>
        <ExportLink
          path="/audience"
          query={page.place.query}
          table="cohorts"
          label={say("file.cohorts")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {total.began === 0 ? (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            {asOf === null ? notCounted() : say("nobodyFirst")}
          </p>
        ) : (
          <>
            <CohortTable
              rows={cohorts.map((one) => ({ ...one, key: one.day, label: labels.full(one) }))}
              total={total}
            />
            <p className="mt-2 text-2xs text-ink-3">{say("howToReadCohorts")}</p>
          </>
        )}
      </CardContent>
    </Card>
  );
}
