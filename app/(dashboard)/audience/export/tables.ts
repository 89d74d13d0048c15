import type { CsvCell, CsvFile } from "@/app/(dashboard)/_export/csv-response";
import { beforeHeads, beforeNote } from "@/app/(dashboard)/_export/stage-columns";
import { readAudience } from "@/app/(dashboard)/_overview/reports";
import { intervalOf } from "@/app/(dashboard)/_page/choices";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import {
  cohortInterval,
  readCampaignOptOuts,
  readCohorts,
  readComparedCauses,
  readMessages,
  readOptOuts,
  readSubscribers,
  splitOf,
} from "@/app/(dashboard)/audience/report";
import type { AudienceReport, OptOutTotals } from "@/lib/analytics/audience/answers";
import { shareLeft } from "@/lib/analytics/audience/share-left";

const STAGES = ["sent", "delivered", "opened", "clicked", "failed", "cancelled"] as const;
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

/** Subscriptions by what is known of them: all groups, where the page shows the largest. */
export function subscriberTable(by: SubscriberTable) {
  return async (page: OpenPage): Promise<Table> => {
    const report = await readSubscribers(page);
    return {
      name: `audience-${by}`,
      title: `subscriptions by ${SINGULAR[by]}`,
      notes: [
        `Counted as of ${report.asOf ?? "never yet"}. Subscribed: the last that was told is an opt-in. Left in period: their last change is an opt-out in this period. A campaign does not apply.`,
      ],
      head: ["name", "key", "subscribed", "left", "shareLeft", "leftInPeriod"],
      rows: (report.asOf === null ? [] : report[by]).map(({ label, key, ...group }) => [
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

const SINGULAR = {
  providers: "provider",
  channels: "channel",
  platforms: "platform",
  countries: "country",
  languages: "language",
  topics: "topic",
} as const;
type SubscriberTable = keyof typeof SINGULAR;

/** Cohorts of opt-ins, and how long they stayed. */
export async function cohortTable(page: OpenPage): Promise<Table> {
  const { asOf, cohorts, total } = await readCohorts(page);
  const interval = cohortInterval(page);
  return {
    name: `audience-cohorts-by-${interval}`,
    title: `who first opted in, by ${interval}, and how many were in so many days later`,
    notes: [
      `Counted as of ${asOf ?? "never yet"}. Kept: in at the end of the day so many days later. Of: those for whom so many days have ended; empty where they have for nobody. A campaign does not apply.`,
    ],
    head: [
      "day",
      "optedIn",
      ...total.kept.flatMap(({ days }) => [`kept${days}`, `of${days}`, `share${days}`]),
    ],
    rows: cohorts.map(({ day, began, kept }) => [
      day,
      began,
      ...kept.flatMap((cell): CsvCell[] =>
        cell.of === 0 ? [null, null, null] : [cell.kept, cell.of, cell.share],
      ),
    ]),
  };
}

/** Messages by country or language of whom they were for. */
export async function messageTable(page: OpenPage): Promise<Table> {
  const { groups, asOf, known, all } = await readMessages(page);
  const by = splitOf(page);
  return {
    name: `audience-messages-by-${by}`,
    title: `messages by the ${by} of their recipients, counted where they began`,
    notes: [
      `${EMPTY} Counted as of ${asOf ?? "never yet"}, by what is known of subscriptions now. A ${by} is known of ${known.delivered ?? 0} of ${all.delivered ?? 0} delivered. A campaign does not apply.`,
    ],
    head: ["name", "key", ...STAGES, "openRate"],
    rows: groups.map(({ label, key, stages, rates }) => [
      label,
      key,
      ...STAGES.map((stage) => stages[stage]),
      rates.open.value,
    ]),
  };
}

/** Opt-outs for each 1,000 delivered of each campaign. */
export async function campaignOptOutTable(page: OpenPage): Promise<Table> {
  const { rows, unnamed } = await readCampaignOptOuts(page);
  return {
    name: "audience-opt-outs-by-campaign",
    title: "opt-outs for each 1,000 delivered, by the campaign that they name",
    notes: [`Both when they happened. ${unnamed} opt-outs name no campaign and are not in here.`],
    head: ["name", "key", "provider", "delivered", "optedOut", "per1000"],
    rows: rows.map((row) => [
      row.name,
      row.key,
      row.provider,
      row.delivered,
      row.optedOut,
      row.perThousand,
    ]),
  };
}

/** Who is reachable at the end of each step. */
export async function reachableTable(page: OpenPage): Promise<Table> {
  const { asOf, before, buckets } = await readSubscribers(page);
  return {
    name: "audience-reachable",
    title: "subscriptions that are reachable, at the end of each step",
    notes: [
      `Counted as of ${asOf ?? "never yet"}. Reachable: the last that was told is an opt-in. Before the range: ${asOf === null ? "not counted" : before}. A campaign does not apply.`,
    ],
    head: ["start", "day", "reachable", "came", "left", "unfinished"],
    rows: buckets.map((bucket) => [
      bucket.start,
      bucket.day,
      bucket.reachable,
      asOf === null ? null : bucket.joined,
      asOf === null ? null : bucket.gone,
      bucket.unfinished ? "yes" : "no",
    ]),
  };
}
