import type { CsvFile } from "@/app/(dashboard)/_export/csv-response";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/looks";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { readOptOuts, readSubscribers } from "@/app/(dashboard)/audience/report";
import type { SubscriberGroup } from "@/lib/analytics/rate-types";

type Table = Omit<CsvFile, "filters" | "range">;

const EMPTY = "Empty: not reported by the provider.";

/** Opt-ins and opt-outs bucket by bucket. */
export async function bucketTable(page: OpenPage): Promise<Table> {
  const interval = intervalOf(page);
  const { current } = await readAudience(page, interval);
  return {
    name: `audience-by-${interval}`,
    title: `opt-ins and opt-outs by ${interval}, when they happened`,
    notes: [EMPTY],
    head: ["start", "day", "optedIn", "optedOut", "net", "unfinished"],
    rows: current.buckets.map(({ start, day, optedIn, optedOut, unfinished }) => [
      start,
      day,
      optedIn,
      optedOut,
      optedIn === null || optedOut === null ? null : optedIn - optedOut,
      unfinished ? "yes" : "no",
    ]),
  };
}

/** Why people left, and how they came. */
export async function causeTable(page: OpenPage): Promise<Table> {
  const { current } = await readAudience(page, intervalOf(page));
  return {
    name: "audience-causes",
    title: "opt-ins and opt-outs by cause, when they happened",
    notes: [EMPTY],
    head: ["kind", "cause", "count"],
    rows: current.causes.map(({ kind, cause, count }) => [kind, cause, count]),
  };
}

/** Whose people came and left. */
export async function providerTable(page: OpenPage): Promise<Table> {
  const { current } = await readOptOuts(page);
  return {
    name: "audience-by-provider",
    title: "opt-ins and opt-outs by provider, when they happened",
    notes: [`${EMPTY} The rate is opt-outs ÷ deliveries, over those that report both.`],
    head: ["provider", "key", "optedIn", "optedOut", "net", "optOutRate"],
    rows: current.providers.map(({ label, key, optedIn, optedOut, net, optOutRate }) => [
      label,
      key,
      optedIn,
      optedOut,
      net,
      optOutRate.value,
    ]),
  };
}

/** Subscriptions by topic or by country: all of them, where the page shows the largest. */
export function subscriberTable(by: "topics" | "countries") {
  return async (page: OpenPage): Promise<Table> => {
    const report = await readSubscribers(page);
    return {
      name: `audience-${by}`,
      title: `subscriptions by ${by === "topics" ? "topic" : "country"}`,
      notes: [
        `Counted as of ${report.asOf}. Left in period: their last change is an opt-out in this period. Channel and campaign do not apply.`,
      ],
      head: ["name", "key", "subscribed", "left", "shareLeft", "leftInPeriod"],
      rows: report[by].map(({ label, key, ...group }) => [
        label,
        key,
        group.subscribed,
        group.left,
        shareLeft(group),
        group.leftInRange,
      ]),
    };
  };
}

function shareLeft({ subscribed, left }: Pick<SubscriberGroup, "subscribed" | "left">) {
  return subscribed + left === 0 ? null : left / (subscribed + left);
}
