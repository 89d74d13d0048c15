import { Activity } from "lucide-react";
import type { Metadata, Route } from "next";
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
import { PROVIDER_STYLES } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { eventLines } from "@/components/tables/event-lines";
import { EventTable } from "@/components/tables/event-table";
import { LiveEvents } from "@/components/tables/live-events";
import { Pager } from "@/components/tables/pager";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, type PageQuery, valuesOf } from "@/lib/address/query";
import { NO_CAUSE } from "@/lib/address/unknown";
import { causeWords } from "@/lib/analytics/audience/cause-words";
import { kindLabel } from "@/lib/analytics/counts/labels";
import { hourAt } from "@/lib/analytics/events/event-hour";
import { getEvents } from "@/lib/analytics/events/events";
import { isMessage } from "@/lib/analytics/events/message";
import { type EventsParameters, eventsParameters } from "@/lib/analytics/events/parameters";
import { todayIn } from "@/lib/days";
import { formatDay, formatPlural, formatTime } from "@/lib/format";
import { KINDS } from "@/lib/providers/event";
import { FilterLinks } from "./_parts/kind-filter";
import { PersonCard } from "./_parts/person-card";
import { PersonForm } from "./_parts/person-form";
import { ListTabs } from "./_parts/tabs";

export const metadata: Metadata = { title: "Events" };

export default async function EventsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/events", searchParams, eventsParameters);
  const { person, recipient, message } = pageParameters(page, eventsParameters);
  if (message) redirect(`/events/messages/${message}`);
  // The search takes both: whoever has an id need not know of what.
  if (person && (await isMessage(person))) redirect(`/events/messages/${person.trim()}` as Route);
  const somebody = person ?? recipient;
  return (
    <PageFrame
      page={page}
      title="Events"
      description="What happened, the newest first. Personal data is masked."
      actions={
        <ExportLink path="/events" query={page.place.query} label="all events of the list" />
      }
      end={<ListTabs query={page.place.query} current="events" />}
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <PersonForm page={page} person={person} />
        <LiveSwitch page={page} />
      </div>
      {somebody === undefined ? null : (
        <CardSlot title="The person" height="min-h-60" className="mb-3.5">
          <PersonCard page={page} who={{ person, recipient }} />
        </CardSlot>
      )}
      <KindLinks page={page} />
      <CardSlot title="The events" height="min-h-120">
        <EventsCard page={page} />
      </CardSlot>
    </PageFrame>
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
        {live ? "Stop following" : "Follow live"}
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
        label="Kinds of event"
        links={[{ label: "every kind", on: chosen.length === 0, href: to(null) }, ...links]}
      />
    </div>
  );
}

/** A cause as the figure says it that led here; of failures in the provider's own word. */
function causeIn(kinds: EventsParameters["kind"], cause: string): string {
  const opts = kinds.filter((kind) => kind === "opted_in" || kind === "opted_out");
  if (cause === NO_CAUSE) return "no cause given";
  const [only] = opts;
  if (!only || opts.length !== kinds.length) return `cause ${cause}`;
  return `cause “${causeWords(cause, only).label}”`;
}

function wordsFor({ kind, cause }: EventsParameters, total: number | null): string {
  const kinds = kind.map((name) => kindLabel(name)).join(" or ");
  const why = cause === undefined ? "" : `, ${causeIn(kind, cause)}`;
  if (total === null) return kinds ? `${kinds}${why}` : "";
  return `${formatPlural(total, "event")}: ${kinds}${why}`;
}

/** The hour that holds an instant, as its zone's clocks show it. */
function hourWords(instant: string, zone: string): string {
  const { day, begins, ends } = hourAt(instant, zone);
  const [from, to] = [begins, ends].map((at) =>
    formatTime(new Date(at).toISOString(), zone, false),
  );
  return `${formatDay(day, "full")}, ${from} to ${to}`;
}

async function EventsCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const params = pageParameters(page, eventsParameters);
  const report = await getEvents(params, {}, now);
  const live = isLive(page);
  const words = wordsFor(params, report.total);
  if (report.rows.length === 0 && !live) return <Nothing page={page} />;
  return (
    <Card aria-label="Events">
      {words || params.hour ? (
        <CardHeader
          title={words || "Events of one hour"}
          description={`${params.hour ? hourWords(params.hour, zone) : "in this period"}, by the time they happened`}
        >
          {params.hour === undefined ? null : (
            <Button asChild size="sm" variant="ghost">
              <Link href={hrefWith(path, query, { hour: null }) as Route}>The whole day</Link>
            </Button>
          )}
          {params.cause === undefined ? null : (
            <Button asChild size="sm" variant="ghost">
              <Link href={hrefWith(path, query, { cause: null }) as Route}>Any cause</Link>
            </Button>
          )}
        </CardHeader>
      ) : null}
      {live ? (
        <LiveEvents
          key={JSON.stringify(query)}
          zone={zone}
          looks={PROVIDER_STYLES}
          initial={report.rows}
          address={hrefWith("/api/v1/events", ofTheApi(query), {})}
        />
      ) : (
        <>
          <EventTable zone={zone} rows={eventLines(report.rows, PROVIDER_STYLES)} />
          <Pager path={path} query={query} next={report.next} previous={report.previous} />
        </>
      )}
    </Card>
  );
}

function Nothing({ page }: { page: OpenPage }) {
  const { path, query, since } = page.place;
  return (
    <Card>
      <EmptyState
        icon={Activity}
        title="No events here"
        description="Nothing happened in this period that fits the filters. Events are dated by their provider, which may be days before they arrive."
      >
        {since ? (
          <Button asChild>
            <Link href={hrefWith(path, query, { from: since, to: null }) as Route}>
              Show all time
            </Link>
          </Button>
        ) : null}
        {query.hour ? (
          <Button asChild>
            <Link href={hrefWith(path, query, { hour: null }) as Route}>The whole day</Link>
          </Button>
        ) : null}
        <Button asChild variant="ghost">
          <Link href="/events">Clear all filters</Link>
        </Button>
      </EmptyState>
    </Card>
  );
}
