import { Activity } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { providerStyles } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { eventLines } from "@/components/tables/event-lines";
import { EventTable } from "@/components/tables/event-table";
import { LiveEvents } from "@/components/tables/live-events";
import { Pager } from "@/components/tables/pager";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { BrowserWords } from "@/components/words/browser-words";
import { hrefWith, type PageQuery, valuesOf } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import { causeWords } from "@/lib/analytics/audience/cause-words";
import { kindLabel } from "@/lib/analytics/counts/labels";
import { hourAt } from "@/lib/analytics/events/event-hour";
import { getEvents } from "@/lib/analytics/events/events";
import { findMessage } from "@/lib/analytics/events/message";
import { type EventsParameters, eventsParameters } from "@/lib/analytics/events/parameters";
import { todayIn } from "@/lib/days";
import { formatDay, formatTime } from "@/lib/format";
import { KINDS } from "@/lib/providers/event";
import { words } from "@/lib/words/words";
import { FilterLinks } from "./_parts/kind-filter";
import { PersonCard, readPerson } from "./_parts/person-card";
import { PersonForm } from "./_parts/person-form";
import { ListTabs } from "./_parts/tabs";

export const generateMetadata = pageTitle(() => words("events")("events"));

export default async function EventsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/events", searchParams, eventsParameters);
  const { person, recipient, message } = pageParameters(page, eventsParameters);
  if (message) redirect(`/events/messages/${message}`);
  // The search takes both: whoever has an id need not know of what.
  const found = person === undefined ? null : await findMessage(person, page.place.now);
  if (found) redirect(`/events/messages/${found}` as Route);
  const somebody = person ?? recipient;
  // What a search found that is nobody's id has no events to list. Where it cannot be read, its card says so.
  const known = person && (await readPerson(page, person, recipient).catch(() => undefined));
  const isNobody = known === null;
  const say = words("events");
  return (
    <BrowserWords areas={["events-ui", "labels-ui"]}>
      <PageFrame
        page={page}
        title={say("events")}
        description={say("about")}
        actions={<ExportLink path="/events" query={page.place.query} label={say("allOfList")} />}
        end={<ListTabs query={page.place.query} current="events" />}
      >
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <PersonForm page={page} person={person} />
          {isNobody ? null : <LiveSwitch page={page} />}
        </div>
        {somebody === undefined ? null : (
          <CardSlot title={say("thePerson")} height="min-h-60" className="mb-3.5">
            <PersonCard page={page} who={{ person, recipient }} />
          </CardSlot>
        )}
        {isNobody ? null : (
          <>
            <KindLinks page={page} />
            <CardSlot title={say("theEvents")} height="min-h-120">
              <EventsCard page={page} />
            </CardSlot>
          </>
        )}
      </PageFrame>
    </BrowserWords>
  );
}

/** New events can only come to a list that begins with the newest. */
const mayBeLive = ({ place }: OpenPage): boolean =>
  !(place.query.cursor || place.query.hour) && place.range.to >= todayIn(place.zone, place.now);
const isLive = (page: OpenPage): boolean => mayBeLive(page) && page.place.query.live === "1";

/** Of a page's address what the API knows: it refuses the rest. */
const ofTheApi = (query: PageQuery): PageQuery =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name in eventsParameters.shape));

function LiveSwitch({ page }: { page: OpenPage }) {
  if (!mayBeLive(page)) return null;
  const { path, query } = page.place;
  const live = isLive(page);
  return (
    <Button asChild variant={live ? "primary" : "secondary"}>
      <Link href={hrefWith(path, query, { live: live ? null : "1" }) as Route} scroll={false}>
        {words("events")(live ? "stopFollowing" : "followLive")}
      </Link>
    </Button>
  );
}

function KindLinks({ page }: { page: OpenPage }) {
  const { path, query } = page.place;
  const chosen = valuesOf(query, "kind");
  const to = (kind: readonly string[] | null) => hrefWith(path, query, { kind, cause: null });
  const links = KINDS.map((kind) => ({
    label: kindLabel(kind),
    on: chosen.includes(kind),
    href: to(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]),
  }));
  return (
    <div className="mb-3">
      <FilterLinks
        label={words("events")("kinds")}
        links={[
          { label: words("events")("everyKind"), on: chosen.length === 0, href: to(null) },
          ...links,
        ]}
      />
    </div>
  );
}

/** A cause as the figure says it that led here; of failures in the provider's own word. */
function causeIn(kinds: EventsParameters["kind"], cause: string): string {
  const say = words("events");
  const opts = kinds.filter((kind) => kind === "opted_in" || kind === "opted_out");
  if (cause === NO_CAUSE) return say("noCause");
  const [only] = opts;
  if (!only || opts.length !== kinds.length) return say("cause.vendor", { cause });
  return say("cause.words", { cause: causeWords(cause, only).label });
}

function wordsFor({ kind, cause }: EventsParameters, total: number | null): string {
  const say = words("events");
  const kinds = kind.map(kindLabel);
  const [last = ""] = kinds.slice(-1);
  const named =
    kinds.length > 1 ? say("or", { first: kinds.slice(0, -1).join(", "), second: last }) : last;
  const what = [named, ...(cause === undefined ? [] : [causeIn(kind, cause)])].join(", ");
  if (total === null) return named ? what : "";
  return say("eventsOf", { n: total, what });
}

/** The hour that holds an instant, as its zone's clocks show it. */
function hourWords(instant: string, zone: string): string {
  const { day, begins, ends } = hourAt(instant, zone);
  const time = (at: number) => formatTime(new Date(at).toISOString(), zone, false);
  return words("events")("hourByTime", {
    day: formatDay(day, "full"),
    from: time(begins),
    to: time(ends),
  });
}

/** A line of the table is 4 kB, in HTML and for React: older ones are a page further. */
const ON_A_PAGE = 25;

/** What to list. What is followed comes from the API, as many as that gives. */
function listed(page: OpenPage): EventsParameters {
  const asked = pageParameters(page, eventsParameters);
  const isOpen = isLive(page) || valuesOf(page.place.query, "limit").length > 0;
  return isOpen ? asked : { ...asked, limit: ON_A_PAGE };
}

async function EventsCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const params = listed(page);
  const live = isLive(page);
  const report = await getEvents(params, {}, now);
  const say = words("events");
  const what = wordsFor(params, report.total);
  if (report.rows.length === 0 && !live) return <Nothing page={page} />;
  return (
    <Card aria-label={say("events")}>
      {what || params.hour ? (
        <CardHeader
          title={what || say("eventsOfHour")}
          description={params.hour ? hourWords(params.hour, zone) : say("periodByTime")}
        >
          {params.hour === undefined ? null : (
            <Button asChild size="sm" variant="ghost">
              <Link href={hrefWith(path, query, { hour: null }) as Route}>{say("wholeDay")}</Link>
            </Button>
          )}
          {params.cause === undefined ? null : (
            <Button asChild size="sm" variant="ghost">
              <Link href={hrefWith(path, query, { cause: null }) as Route}>{say("anyCause")}</Link>
            </Button>
          )}
        </CardHeader>
      ) : null}
      {live ? (
        <LiveEvents
          key={JSON.stringify(query)}
          zone={zone}
          looks={providerStyles()}
          initial={report.rows}
          address={hrefWith("/api/v1/events", ofTheApi(query), {})}
        />
      ) : (
        <>
          <EventTable zone={zone} rows={eventLines(report.rows, providerStyles())} />
          <Pager path={path} query={query} next={report.next} previous={report.previous} />
        </>
      )}
    </Card>
  );
}

function Nothing({ page }: { page: OpenPage }) {
  const { path, query, since } = page.place;
  const say = words("events");
  return (
    <Card>
      <EmptyState icon={Activity} title={say("noEvents")} description={say("noEventsWhat")}>
        {since ? (
          <Button asChild>
            <Link href={hrefWith(path, query, { from: since, to: null }) as Route}>
              {say("showAllTime")}
            </Link>
          </Button>
        ) : null}
        {query.hour ? (
          <Button asChild>
            <Link href={hrefWith(path, query, { hour: null }) as Route}>{say("wholeDay")}</Link>
          </Button>
        ) : null}
        <Button asChild variant="ghost">
          <Link href="/events">{say("clearFilters")}</Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
