import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { stylesOf } from "@/app/(dashboard)/_page/providers";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { AutomaticLine } from "@/components/cards/automatic-line";
import { FunnelExits } from "@/components/cards/funnel-exits";
import { type GroupLine, GroupTable } from "@/components/cards/group-table";
import { LossesCard } from "@/components/cards/losses-card";
import { NotReported } from "@/components/cards/not-reported";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { prepareFunnel } from "@/components/charts/prepare-funnel";
import { prepareLosses } from "@/components/charts/prepare-losses";
import { type SeriesStyle, seriesStyleOf } from "@/components/charts/series";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { type Dimension, hrefToggling } from "@/lib/address/query";
import type { GroupsComparison } from "@/lib/analytics/compare/compared-groups";
import type { FunnelReport } from "@/lib/analytics/funnel/answers";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";
import { funnelOf } from "./parameters";
import { readFunnelBy } from "./report";

/** There may be thousands of campaigns: the Campaigns page lists them all, sorted and searched. */
const MOST_LINES = 50;

/** The groups as lines; a name leads to the page narrowed to it. */
function linesOf(
  page: ReportPage,
  { report, compared }: { report: FunnelReport; compared: GroupsComparison | null },
  by: Dimension,
  looks: readonly SeriesStyle[],
) {
  const { path, query } = page.place;
  const sides = new Map(compared?.groups.map((group) => [group.key, group]));
  const lines = report.groups.slice(0, MOST_LINES).map(
    (group, place): GroupLine => ({
      ...group,
      key: group.key ?? "unknown",
      look: seriesStyleOf(group.key, group.label, looks, place),
      href: hrefToggling(path, query, by, group.key ?? "unknown"),
      compared: sides.get(group.key) ?? null,
    }),
  );
  const { total: stages, automatic, implied, rates } = report;
  const total = { stages, automatic, implied, rates, compared: compared?.total ?? null };
  return [
    ...lines,
    { key: "total", label: words("funnel")("total"), look: null, href: null, ...total },
  ];
}

/** The funnel, and all its stages and rates as a table. */
export async function FunnelCards({ page }: { page: ReportPage }) {
  const params = funnelOf(page);
  const both = await readFunnelBy(page);
  const { report, compared } = both;
  const say = words("funnel");
  const label = say(`by.${params.by}`);
  const looks = stylesOf(params.by, report.groups);
  const events = params.clock === "event";
  const to = waysDown(page, params.clock);
  const picture = prepareFunnel(report, looks, { all: true, nested: !events });
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <Card aria-labelledby="funnel">
        <CardHeader
          id="funnel"
          title={say("stageByStage")}
          description={events ? say("eventsInPeriod") : say("howFarTheyGot")}
        />
        <CardContent>
          <p className="sr-only">{picture.summary}</p>
          <FunnelBars
            picture={picture}
            hrefOf={to.stage}
            groupHref={(key) =>
              hrefToggling(page.place.path, page.place.query, params.by, key ?? "unknown")
            }
          />
          <FunnelExits total={report.total} failure={report.rates.failure} hrefOf={to.stage} />
          <AutomaticLine
            report={report}
            path={page.place.path}
            query={page.place.query}
            hrefOf={to.stage}
          />
        </CardContent>
      </Card>
      {events ? null : <LossesCard steps={prepareLosses(report, looks, label)} by={label} />}
      <Card aria-labelledby="stages">
        <CardHeader
          id="stages"
          title={say("byGroup", { group: inASentence(label) })}
          description={say("allStages")}
        >
          <ExportLink path="/funnel" query={page.place.query} label={say("allStages")} size="sm" />
        </CardHeader>
        <CardContent>
          <GroupTable
            by={label}
            lines={linesOf(page, both, params.by, looks)}
            compared={compared}
            hrefOf={to.group(params.by)}
          />
          {report.groups.length > MOST_LINES ? (
            <p className="mt-2 text-xs text-ink-3">
              {say("largestOf", { largest: MOST_LINES, groups: report.groups.length })}
            </p>
          ) : null}
          <NotReported report={report} />
        </CardContent>
      </Card>
    </div>
  );
}
