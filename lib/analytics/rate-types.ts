import type { Interval } from "@/lib/address/intervals";
import type { Compared, OpenedBy, Rate, Rates, ReportRange } from "./types";

/** A rate of one bucket or cell: its parts, and what they make. */
export type Share = Pick<Rate, "value" | "numerator" | "denominator">;

/** Of the messages that began in an hour of the week (1 is Monday), how many were opened. */
export type TimeCell = Share & { readonly weekday: number; readonly hour: number };

/** The campaign that more than half of an hour's opens are of, and how many of them. */
export type BestCampaign = {
  readonly key: string;
  readonly name: string;
  readonly share: number;
};

export type BestTimeReport = {
  readonly range: ReportRange;
  /** The channels that are counted; null: all. */
  readonly channels: readonly string[] | null;
  /** Hours with fewer messages than this are not ranked. */
  readonly least: number;
  /** Of all hours together. */
  readonly rate: Rate;
  readonly openedBy: readonly OpenedBy[];
  /** All 168, Monday's first hour first. */
  readonly cells: readonly TimeCell[];
  /** Each hour of the day over all weekdays, and each weekday over all its hours. */
  readonly hours: readonly (Share & { readonly hour: number })[];
  readonly weekdays: readonly (Share & { readonly weekday: number })[];
  /** `clear`: above the rate of all hours by more than chance; null where none has enough. */
  readonly best:
    | (TimeCell & { readonly clear: boolean; readonly mostly: BestCampaign | null })
    | null;
  readonly bestHour: (Share & { readonly hour: number; readonly clear: boolean }) | null;
  readonly bestWeekday: (Share & { readonly weekday: number; readonly clear: boolean }) | null;
};

/** How a group's rate relates to another's: `unclear` where chance alone could do it. */
export type RateVerdict = "lower" | "higher" | "unclear";

/** One group's rate against the reference's, over the buckets that have ended. */
export type RateAgainst = {
  readonly verdict: RateVerdict;
  /** First bucket since which it has been so; null where unclear, or since the range began. */
  readonly since: { readonly start: string; readonly day: string } | null;
  /** Both rates since then (or over all), and before. */
  readonly own: Share;
  readonly other: Share;
  readonly before: { readonly own: Share; readonly other: Share } | null;
};

export type RatesReport = {
  readonly range: ReportRange;
  readonly rate: keyof Rates;
  readonly interval: Interval;
  readonly openedBy: readonly OpenedBy[];
  /** Of everything selected. */
  readonly total: Rate;
  /** Key of the group that the others are held against; null where there is none. */
  readonly against: string | null;
  readonly buckets: readonly {
    readonly start: string;
    readonly day: string;
    readonly unfinished: boolean;
    readonly partial: boolean;
  }[];
  readonly groups: readonly {
    readonly key: string | null;
    readonly label: string;
    readonly provider: string | null;
    readonly rate: Rate;
    /** One for each bucket; value null where nothing can be divided. */
    readonly points: readonly Share[];
    /** Null for the reference itself, and where one of the two has no rate. */
    readonly against: RateAgainst | null;
  }[];
};

/** Opt-outs held against deliveries, both when they happened. */
export type OptOutTotals = {
  readonly optOutRate: Rate;
  /** Most opt-outs first; null where not reported. */
  readonly providers: readonly {
    readonly key: string;
    readonly label: string;
    readonly optedIn: number | null;
    readonly optedOut: number | null;
    readonly net: number | null;
    readonly optOutRate: Rate;
  }[];
};
export type OptOutsReport = OptOutTotals & {
  /** One for each bucket of the audience's report. */
  readonly optOutRates: readonly Share[];
};

/** Both ranges' reports, and their totals over what both have whole. */
export type ComparedOptOuts = {
  readonly current: OptOutsReport;
  readonly previous: OptOutsReport;
  readonly totals: Compared & { readonly current: OptOutTotals; readonly previous: OptOutTotals };
};

/** Subscriptions as they are now, by one of their attributes. */
export type SubscriberGroup = {
  /** null: not known. */
  readonly key: string | null;
  readonly label: string;
  readonly subscribed: number;
  readonly left: number;
  /** Of `left`, those whose last change lies in the range. */
  readonly leftInRange: number;
};

export type SubscribersReport = {
  readonly range: ReportRange;
  /** ISO instant as of which they were counted. */
  readonly asOf: string;
  readonly total: Omit<SubscriberGroup, "key" | "label">;
  /** One subscription may have several topics. */
  readonly topics: readonly SubscriberGroup[];
  readonly countries: readonly SubscriberGroup[];
};
