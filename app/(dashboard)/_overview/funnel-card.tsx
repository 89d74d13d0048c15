import type { Route } from "next";
import { clockOf } from "@/app/(dashboard)/_page/choices";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyles } from "@/app/(dashboard)/_page/providers";
import { waysDown } from "@/app/(dashboard)/_page/ways-down";
import { AutomaticLine } from "@/components/cards/automatic-line";
import { FunnelExits } from "@/components/cards/funnel-exits";
import { FunnelTable } from "@/components/cards/funnel-table";
import { FunnelBars } from "@/components/charts/funnel-bars";
import { prepareFunnel } from "@/components/charts/prepare-funnel";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { ReportLink } from "@/components/ui/report-link";
import { Segmented } from "@/components/ui/segmented";
import { hrefKeeping, hrefToggling, hrefWith, type PageQuery } from "@/lib/address/query";
import { words } from "@/lib/words/words";
import { readFunnel } from "./reports";

/** Of the messages that began in the range, how far they got. */
export async function FunnelCard({ page }: { page: ReportPage }) {
  const report = await readFunnel(page);
  const events = clockOf(page) === "event";
  const picture = prepareFunnel(report, providerStyles(), { nested: !events });
  const to = waysDown(page);
  const { path, query } = page.place;
  const say = words("overview");
  const confirmed = query.evidence === "confirmed";
  return (
    <Card aria-labelledby="funnel">
      <CardHeader
        id="funnel"
        title={say("funnel")}
        description={say(events ? "funnelEvents" : "funnelMessages")}
      >
        <Segmented
          label={say("countsAsDelivered")}
          options={[
            {
              label: say("allDeliveries"),
              href: hrefWith(path, query, { evidence: null }),
              current: !confirmed,
              title: say("allDeliveriesWhat"),
            },
            {
              label: say("confirmed"),
              href: hrefWith(path, query, { evidence: "confirmed" }),
              current: confirmed,
              title: say("confirmedWhat"),
            },
          ]}
        />
      </CardHeader>
      <CardContent>
        <p className="sr-only">{picture.summary}</p>
        <FunnelBars
          picture={picture}
          hrefOf={to.stage}
          groupHref={(key) => key && hrefToggling(path, query, "provider", key)}
        />
        <FunnelExits total={report.total} failure={report.rates.failure} hrefOf={to.stage} />
        <AutomaticLine report={report} path={path} query={query} hrefOf={to.stage} />
        <FunnelTable report={report} by={words("filters-ui")("by.provider")} />
        {path === "/" ? <Further query={query} /> : null}
      </CardContent>
    </Card>
  );
}

/** Pages that go on from here; whoever looks at a shared page has none. */
function Further({ query }: { query: PageQuery }) {
  const say = words("overview");
  const link = "text-ink-2 underline-offset-3 hover:text-ink hover:underline";
  return (
    <p className="no-print mt-2.5 flex flex-wrap gap-x-4 text-xs">
      <ReportLink readOnly="hide" href={hrefKeeping("/funnel", query) as Route} className={link}>
        {say("whereLost")}
      </ReportLink>
      <ReportLink readOnly="hide" href={hrefKeeping("/best-time", query) as Route} className={link}>
        {say("whatHour")}
      </ReportLink>
      <ReportLink readOnly="hide" href={hrefKeeping("/failures", query) as Route} className={link}>
        {say("whyFail")}
      </ReportLink>
    </p>
  );
}
