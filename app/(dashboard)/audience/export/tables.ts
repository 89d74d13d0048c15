import type { CsvCell, CsvFile } from "@/app/(dashboard)/_export/csv-response";
import { beforeHeads, beforeNote } from "@/app/(dashboard)/_export/stage-columns";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import {
  readComparedCauses,
  readOptOuts,
  readSubscribers,
} from "@/app/(dashboard)/audience/report";
import type {
  AudienceReport,
  OptOutTotals,
  SubscriberGroup,
} from "@/lib/analytics/audience/answers";

type Table = Omit<CsvFile, "filters" | "plain" | "range">;

const EMPTY = "Empty: not reported by the provider.";

/** Opt-ins and opt-outs bucket by bucket. */
export async function bucketTable(page: OpenPage): Promise<Table> {
  const interval = intervalOf(page);
  const { current, previous } = await readAudience(page, interval);
  return {
    name: `audience-by-${interval}`,
    title: `opt-ins and opt-outs by ${interval}, when they happened`,
    notes: [EMPTY, ...(previous ? ["Before: the same bucket of the range compared."] : [])],
    head: ["start", "day", ...SIDES, "unfinished", ...(previous ? beforeHeads(SIDES) : [])],
    rows: current.buckets.map((bucket, at) => [
      bucket.start,
      bucket.day,
      ...sideCells(bucket),
      bucket.unfinished ? "yes" : "no",
      ...(previous ? sideCells(previous.buckets[at]) : []),
    ]),
  };
}

const SIDES = ["optedIn", "optedOut", "net"] as const;

function sideCells(bucket: AudienceReport["buckets"][number] | undefined): CsvCell[] {
  const { optedIn = null, optedOut = null } = bucket ?? {};
  return [optedIn, optedOut, optedIn === null || optedOut === null ? null : optedIn - optedOut];
}

/** Why people left, and how they came. */
export async function causeTable(page: OpenPage): Promise<Table> {
  const [{ current }, compared] = await Promise.all([
    readAudience(page, intervalOf(page)),
    readComparedCauses(page),
  ]);
  const before = new Map(compared?.previous.map((one) => [`${one.kind} ${one.cause}`, one.count]));
  return {
    name: "audience-causes",
    title: "opt-ins and opt-outs by cause, when they happened",
    notes: [EMPTY, ...(compared ? [beforeNote(compared, "ended")] : [])],
    head: ["kind", "cause", "label", "count", ...(compared ? ["countBefore"] : [])],
    rows: current.causes.map(({ kind, cause, label, count }) => [
      kind,
      cause,
      label,
      count,
      ...(compared ? [before.get(`${kind} ${cause}`) ?? 0] : []),
    ]),
  };
}

const OPTS = ["optedIn", "optedOut", "net", "optOutRate"] as const;

function optCells(side: OptOutTotals["providers"][number] | undefined): CsvCell[] {
  return OPTS.map((name) =>
    name === "optOutRate" ? (side?.optOutRate.value ?? null) : (side?.[name] ?? null),
  );
}

/** Whose people came and left. */
export async function providerTable(page: OpenPage): Promise<Table> {
  const { current, totals } = await readOptOuts(page);
  const sides = new Map(totals?.previous.providers.map((one) => [one.key, one]));
  return {
    name: "audience-by-provider",
    title: "opt-ins and opt-outs by provider, when they happened",
    notes: [
      `${EMPTY} The rate is opt-outs ÷ deliveries, over those that report both.`,
      ...(totals ? [beforeNote(totals, "ended")] : []),
    ],
    head: ["provider", "key", ...OPTS, ...(totals ? beforeHeads(OPTS) : [])],
    rows: current.providers.map((provider) => [
      provider.label,
      provider.key,
      ...optCells(provider),
      ...(totals ? optCells(sides.get(provider.key)) : []),
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
