import { UserRound } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { cache } from "react";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { providerStyle } from "@/app/(dashboard)/_page/providers";
import { SeriesMark } from "@/components/charts/series-mark";
import { MessageTable } from "@/components/tables/message-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith } from "@/lib/address/query";
import { countryLabel, kindLabel, platformLabel } from "@/lib/analytics/counts/labels";
import { getPerson, type PersonReport } from "@/lib/analytics/events/person";
import { hasRole } from "@/lib/auth/roles";
import { formatInstant, formatList } from "@/lib/format";
import { words } from "@/lib/words/words";
import { FoundCard } from "./found-card";

/** Some test with the same account on many devices; the newest tell enough. */
const SHOWN = 8;

type Who = { readonly person?: string | undefined; readonly recipient?: string | undefined };

/** What is known of somebody, for the page and its card; null for nobody. */
export const readPerson = cache(
  (page: OpenPage, person: string | undefined, recipient: string | undefined) =>
    getPerson({ person, recipient }, page.place.now),
);

/** One person: where they are subscribed, and what became of each message to them. */
export async function PersonCard({ page, who }: { page: OpenPage; who: Who }) {
  const report = await readPerson(page, who.person, who.recipient);
  if (!report) {
    return who.person ? <FoundCard page={page} text={who.person} /> : <Unknown page={page} />;
  }
  const { messages, names, more, subscriptions } = report;
  const say = words("events");
  const has = { messages: messages.length, subscriptions: subscriptions.length };
  return (
    <Card aria-labelledby="person">
      <CardHeader
        id="person"
        title={
          names.length > 0 ? say("personIs", { names: formatList(names) }) : say("personWithoutId")
        }
        description={more ? say("personHasMore", has) : say("personHas", has)}
      >
        {hasRole(page.viewer.role, "admin") ? <DataLinks who={who} /> : null}
        <Button asChild size="sm" variant="ghost">
          <Link
            href={hrefWith("/events", page.place.query, { person: null, recipient: null }) as Route}
          >
            {say("everybody")}
          </Link>
        </Button>
      </CardHeader>
      <Subscriptions subscriptions={subscriptions} zone={page.place.zone} />
      {messages.length > 0 ? (
        <MessageTable
          zone={page.place.zone}
          lines={messages.map((row) => ({
            row,
            look: providerStyle(row.provider),
            href: `/events/messages/${row.message}`,
          }))}
        />
      ) : (
        <CardContent className="text-sm text-ink-3">{say("noMessageToThem")}</CardContent>
      )}
    </Card>
  );
}

/** To what an admin can do with somebody's data, with the person filled in. */
function DataLinks({ who: { person, recipient } }: { who: Who }) {
  const to = hrefWith("/settings/data", {}, person ? { person } : { recipient: recipient ?? null });
  return (
    <>
      <Button asChild size="sm" variant="ghost">
        <Link href={`${to}#export` as Route}>{words("events")("exportData")}</Link>
      </Button>
      <Button asChild size="sm" variant="ghost">
        <Link href={`${to}#erase` as Route}>{words("events")("erase")}</Link>
      </Button>
    </>
  );
}

function Unknown({ page }: { page: OpenPage }) {
  return (
    <Card>
      <EmptyState
        icon={UserRound}
        title={words("events")("nobodyKnown")}
        description={words("events")("nobodyKnownWhat")}
      >
        <Button asChild>
          <Link
            href={hrefWith("/events", page.place.query, { person: null, recipient: null }) as Route}
          >
            {words("events")("showEverybody")}
          </Link>
        </Button>
      </EmptyState>
    </Card>
  );
}

function Subscriptions({
  subscriptions,
  zone,
}: Pick<PersonReport, "subscriptions"> & { zone: string }) {
  if (subscriptions.length === 0) return null;
  const say = words("events");
  return (
    <ul
      aria-label={say("subscriptions")}
      className="flex flex-wrap gap-x-5 gap-y-1.5 px-4 pt-2 text-sm"
    >
      {subscriptions.slice(0, SHOWN).map((one) => (
        <li key={one.id} className="flex items-center gap-2">
          <SeriesMark slot={providerStyle(one.provider).slot} />
          <span>{one.endpointName}</span>
          <span className="text-xs text-ink-3">
            {[
              one.platform && platformLabel(one.platform),
              one.country && countryLabel(one.country),
              one.language,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {one.optedIn === null ? null : (
            <Badge
              tone={one.optedIn ? "good" : "bad"}
              title={say("since", { time: formatInstant(one.since, zone) })}
            >
              {kindLabel(one.optedIn ? "opted_in" : "opted_out")}
            </Badge>
          )}
        </li>
      ))}
      {subscriptions.length > SHOWN ? (
        <li className="text-ink-3">{say("andMore", { more: subscriptions.length - SHOWN })}</li>
      ) : null}
    </ul>
  );
}
