import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { SubscriberGroups } from "@/components/cards/subscriber-groups";
import { formatTime } from "@/lib/format";
import { readSubscribers } from "./report";

/** As of when subscriptions were counted, and what of the page's filters they cannot know. */
function scopeText(page: ReportPage, asOf: string): string {
  const { channel, campaign } = page.filters;
  const ignored = channel.length + campaign.length > 0 ? "; channel and campaign do not apply" : "";
  return `as of ${formatTime(asOf, page.place.zone)}${ignored}`;
}

/** What people are subscribed to, and what they left. */
export async function Topics({ page }: { page: ReportPage }) {
  const { topics, asOf } = await readSubscribers(page);
  return (
    <SubscriberGroups
      id="topics"
      title="Subscriptions by topic"
      description={`one may have several; ${scopeText(page, asOf)}`}
      name="Topic"
      groups={topics}
      empty="No selected provider reported topics."
    >
      <ExportLink
        path="/audience"
        query={page.place.query}
        table="topics"
        label="subscriptions by topic"
        size="sm"
      />
    </SubscriberGroups>
  );
}

/** Where people are who subscribed and left. */
export async function Countries({ page }: { page: ReportPage }) {
  const { countries, asOf } = await readSubscribers(page);
  return (
    <SubscriberGroups
      id="countries"
      title="Subscriptions by country"
      description={`where known; ${scopeText(page, asOf)}`}
      name="Country"
      groups={countries}
      empty="No selected provider reported countries."
    >
      <ExportLink
        path="/audience"
        query={page.place.query}
        table="countries"
        label="subscriptions by country"
        size="sm"
      />
    </SubscriberGroups>
  );
}
