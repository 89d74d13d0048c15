import { Activity } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import {
  type OpenPage,
  openPage,
  pageParameters,
  type SearchParams,
} from "@/app/(dashboard)/_page/open-page";
import { PageFrame } from "@/app/(dashboard)/_page/page-frame";
import { providerLook } from "@/app/(dashboard)/_page/providers";
import { CardSlot } from "@/components/cards/card-slot";
import { hrefWith } from "@/components/filters/query";
import { EventTable } from "@/components/tables/event-table";
import { Button } from "@/components/ui/button";
import { Card, CardFooter } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { getEvents } from "@/lib/analytics/events";
import { eventsParameters } from "@/lib/analytics/parameters";

export const metadata: Metadata = { title: "Events" };

export default async function EventsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await openPage("/events", searchParams);
  return (
    <PageFrame
      page={page}
      title="Events"
      description="What happened, the newest first. Personal data is masked."
    >
      <PersonForm page={page} />
      <CardSlot title="The events" height="min-h-120">
        <EventsCard page={page} />
      </CardSlot>
    </PageFrame>
  );
}

/** A plain form: it asks with the address, so it works without a script. */
function PersonForm({ page }: { page: OpenPage }) {
  const { path, query } = page.place;
  const { person, message } = pageParameters(page, eventsParameters);
  const kept = Object.entries(query).filter(([name]) => !["person", "cursor"].includes(name));
  return (
    <form action={path} className="mb-3 flex flex-wrap items-center gap-2">
      {kept.flatMap(([name, value]) =>
        [value ?? []]
          .flat()
          .map((one) => <input key={`${name}${one}`} type="hidden" name={name} value={one} />),
      )}
      <Input
        key={person}
        type="search"
        name="person"
        defaultValue={person}
        placeholder="A person's id, exactly"
        aria-label="The provider's user id of a person, exactly"
        className="h-8 w-64 text-sm"
      />
      <Button type="submit">Show the person</Button>
      {person || message ? (
        <Button asChild variant="ghost">
          <Link href={hrefWith(path, query, { person: null, message: null }) as Route}>
            All events
          </Link>
        </Button>
      ) : null}
      {message ? (
        <span className="text-sm text-ink-2">
          One message: <code className="font-mono text-xs">{message.slice(0, 8)}…</code>
        </span>
      ) : null}
    </form>
  );
}

async function EventsCard({ page }: { page: OpenPage }) {
  const { path, query, now, zone } = page.place;
  const params = pageParameters(page, eventsParameters);
  const report = await getEvents(params, {}, now);
  if (report.rows.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={Activity}
          title="No events here"
          description="Nothing happened in this period that fits the filters. Take a filter away, or choose a longer range."
        />
      </Card>
    );
  }
  return (
    <Card>
      <EventTable
        zone={zone}
        rows={report.rows.map((row) => ({
          row,
          look: providerLook(row.provider),
          messageHref: row.message && hrefWith(path, query, { message: row.message, person: null }),
        }))}
      />
      {report.next || query.cursor ? (
        <CardFooter>
          {query.cursor ? (
            <Button asChild size="sm">
              <Link href={hrefWith(path, query, {}) as Route}>Newest</Link>
            </Button>
          ) : null}
          {report.next ? (
            <Button asChild size="sm" className="ml-auto">
              <Link href={hrefWith(path, query, { cursor: report.next }) as Route}>Older</Link>
            </Button>
          ) : null}
        </CardFooter>
      ) : null}
    </Card>
  );
}
