import type { Stage } from "@/lib/providers/event";

/** Per stage a count, or null where no selected provider and channel reports it and none was seen. */
export type Stages = Record<Stage, number | null>;

/** Dates `YYYY-MM-DD` in the zone, both included. */
export type ReportRange = { readonly from: string; readonly to: string; readonly timeZone: string };

/** What every report can be narrowed to; an empty list means all. `campaign` takes campaign keys. */
export type Filters = {
  readonly endpoint: readonly string[];
  readonly provider: readonly string[];
  readonly campaign: readonly string[];
  readonly channel: readonly string[];
  readonly platform: readonly string[];
};

export type Clock = "cohort" | "event";
export type EvidenceFilter = "any" | "confirmed";
export type Dimension = "provider" | "endpoint" | "channel" | "platform" | "campaign";
export type Interval = "hour" | "day" | "week" | "month";

/**
 * A share, computed only over the providers (and channels) that report both its parts; value is
 * null where there is none or the denominator is 0.
 */
export type Rate = {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Labels of the providers it covers, and of all that are selected. */
  readonly over: readonly string[];
  readonly of: readonly string[];
};

/** delivery = delivered / sent, open = opened / delivered, click = clicked / opened (both within
 * the comparable set), failure = failed / sent, else failed / (failed + delivered). */
export type Rates = Record<"delivery" | "open" | "click" | "failure", Rate>;

/** key null, label "not reported": unknown. */
export type Group = {
  readonly key: string | null;
  readonly label: string;
  readonly stages: Stages;
  readonly implied: Stages;
  readonly rates: Rates;
  /** For campaign and endpoint groups: whose they are. */
  readonly provider: string | null;
};

export type FunnelReport = {
  readonly range: ReportRange;
  readonly total: Stages;
  /** How many of each total are implied by a later stage rather than reported. */
  readonly implied: Stages;
  readonly rates: Rates;
  readonly groups: readonly Group[];
};

export type TimeBucket = {
  /** ISO instant at which the bucket begins. */
  readonly start: string;
  /** Local date of the bucket's start. */
  readonly day: string;
  readonly stages: Stages;
  /** True while the bucket has not ended yet. */
  readonly unfinished: boolean;
  readonly groups?: readonly { key: string | null; label: string; stages: Stages }[];
};

export type TimeseriesReport = {
  readonly range: ReportRange;
  readonly buckets: readonly TimeBucket[];
};

export type CampaignRow = {
  readonly key: string;
  /** The vendor's id, exactly; null for the row of messages without a campaign. */
  readonly id: string | null;
  readonly name: string;
  readonly endpoint: string | null;
  readonly provider: string | null;
  /** ISO instants. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly stages: Stages;
  readonly rates: Rates;
};

export type AudienceReport = {
  readonly range: ReportRange;
  readonly total: { optedIn: number | null; optedOut: number | null; net: number | null };
  readonly buckets: readonly {
    start: string;
    day: string;
    optedIn: number | null;
    optedOut: number | null;
    unfinished: boolean;
  }[];
  /** cause null: the provider gave none. */
  readonly causes: readonly {
    kind: "opted_in" | "opted_out";
    cause: string | null;
    count: number;
  }[];
};

export type QualityRow = {
  readonly endpoint: string | null;
  readonly name: string;
  readonly provider: string | null;
  readonly received: number;
  readonly counted: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly quarantined: number;
  readonly pending: number;
  readonly difference: number;
  readonly rejectedRequests: number;
};
