import { type ReactNode, Suspense } from "react";
import { ViewsSlot } from "@/app/(dashboard)/_views/views-slot";
import { countingGroups } from "@/components/filters/counting-groups";
import { FilterChips } from "@/components/filters/filter-chips";
import { MOST_SHOWN } from "@/components/filters/filter-group";
import { filterGroups, Toolbar } from "@/components/filters/toolbar";
import { QuietRefresh } from "@/components/shell/quiet-refresh";
import { Callout } from "@/components/ui/callout";
import { cn } from "@/components/ui/cn";
import { PageHeader } from "@/components/ui/page-header";
import { PhoneMenu } from "@/components/ui/phone-menu";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefOfSegment, SEGMENT } from "@/lib/address/segments";
import { getFilterOptions } from "@/lib/analytics/counts/filter-options";
import { todayIn } from "@/lib/days";
import { listViews } from "@/lib/settings/views/saved-views";
import { words } from "@/lib/words/words";
import { BeforeAll } from "./before-all";
import { Started } from "./first-steps";
import { Insights } from "./insights";
import type { OpenPage } from "./open-page";
import { PrintLine } from "./print-line";
import { ReplicaNote } from "./replica-note";
import { ToCome } from "./to-come";

/** True where what comes now can change the numbers; the live list asks by itself. */
const isCurrent = ({ query, range, zone, now }: OpenPage["place"]): boolean =>
  query.live !== "1" && range.to >= todayIn(zone, now);

const ACTIONS = "flex gap-2 sm:order-1 max-sm:flex-col max-sm:*:justify-start";

/** A page's title, range, filters and what its address was refused for. */
export async function PageFrame({
  page,
  title,
  description,
  compare = false,
  always = false,
  beside,
  actions,
  end,
  children,
}: {
  page: OpenPage;
  title: ReactNode;
  description?: ReactNode;
  compare?: boolean;
  /** Shows the contents even before anything has come. */
  always?: boolean;
  /** Right after the title. */
  beside?: ReactNode;
  /** Buttons that do something with the page; on a phone in its menu. */
  actions?: ReactNode;
  /** Seen on every screen. */
  end?: ReactNode;
  children: ReactNode;
}) {
  const say = words("page");
  const { place } = page;
  const asked = [...page.filters.campaign, ...page.filters.notCampaign];
  const [options, views] = await Promise.all([
    // No list shows more, and a search asks for the others.
    getFilterOptions({ campaigns: asked, most: MOST_SHOWN }, place.now),
    listViews(),
  ]);
  const segments = views
    .filter(({ path }) => path === SEGMENT)
    .map(({ id, name, query }) => ({ id, name, href: hrefOfSegment(place, query) }));
  const groups = [...filterGroups(options), ...countingGroups(place.path)];
  return (
    <BrowserWords areas={["charts-ui", "filters-ui", "page-ui"]}>
      <PageHeader title={title} beside={beside} description={description}>
        <Toolbar place={place} groups={groups} segments={segments} compare={compare} />
        <PhoneMenu>
          <Suspense fallback={<span className="h-8 w-26" />}>
            <ViewsSlot page={page} title={typeof title === "string" ? title : say("view")} />
          </Suspense>
          {actions ? <div className={cn(ACTIONS, !end && "sm:ml-auto")}>{actions}</div> : null}
        </PhoneMenu>
        {end ? <div className="min-w-0 max-sm:order-3 sm:ml-auto">{end}</div> : null}
      </PageHeader>
      <PrintLine place={place} compare={compare} />
      <FilterChips path={place.path} query={place.query} groups={groups} />
      {page.refused ? (
        <Callout tone="warn" live className="mb-3" title={say("notUnderstood")}>
          <p>
            {page.refused} {say("shownWithout")}
          </p>
        </Callout>
      ) : null}
      <ReplicaNote />
      <BeforeAll place={place} />
      <ToCome place={place} />
      {isCurrent(place) ? <QuietRefresh address="/api/v1/freshness" /> : null}
      {always ? (
        children
      ) : (
        <Started page={page}>
          <Insights page={page} />
          {children}
        </Started>
      )}
    </BrowserWords>
  );
}
