import type { Evidence, Kind, Stage, TimeSource } from "@/lib/providers/event";

/** Per stage a count, or null where no selected provider and channel reports it and none was seen. */
export type Stages = Record<Stage, number | null>;

/** Dates `YYYY-MM-DD` in the zone, both included. */
export type ReportRange = { readonly from: string; readonly to: string; readonly timeZone: string };

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
  /** What is left out of it as data is missing: sources with their days. */
  readonly without?: readonly string[];
};

/** delivery = delivered / sent, open = opened / delivered, click = clicked / opened (both within
 * the comparable set), failure = failed / sent, else failed / (failed + delivered). */
export type Rates = Record<"delivery" | "open" | "click" | "failure", Rate>;

/** How an open is known: a tap on a push, or the pixel of an e-mail. Never added up unlabelled. */
export type OpenedBy = "tap" | "pixel";

/** One set of counts, and what must be said beside them. */
export type Summary = {
  readonly stages: Stages;
  /** How many of each stage are implied by a later one rather than reported. */
  readonly implied: Stages;
  readonly rates: Rates;
  readonly openedBy: readonly OpenedBy[];
  readonly deliveredBy: readonly Evidence[];
};

/** key null, label "not reported": unknown. */
export type Group = {
  readonly key: string | null;
  readonly label: string;
  readonly stages: Stages;
  readonly implied: Stages;
  readonly rates: Rates;
  readonly openedBy: readonly OpenedBy[];
  readonly deliveredBy: readonly Evidence[];
  /** For campaign and endpoint groups: whose they are. */
  readonly provider: string | null;
};

export type FunnelReport = {
  readonly range: ReportRange;
  readonly total: Stages;
  /** How many of each total are implied by a later stage rather than reported. */
  readonly implied: Stages;
  readonly rates: Rates;
  /** What `opened` and `delivered` mix, for their labels. */
  readonly openedBy: readonly OpenedBy[];
  readonly deliveredBy: readonly Evidence[];
  /** Labels of the selected providers, and per stage of those that report it. */
  readonly providers: readonly string[];
  readonly reportedBy: Readonly<Record<Stage, readonly string[]>>;
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
  /** True for a week or month that the range cuts: it holds the range's days only. */
  readonly partial: boolean;
  readonly groups?: readonly { key: string | null; label: string; stages: Stages }[];
};

/** A bucket of the range compared with: `cut` where its counterpart has not ended and it stops too. */
export type ComparedBucket = TimeBucket & { readonly lastDay: string; readonly cut: boolean };

export type TimeseriesReport = {
  readonly range: ReportRange;
  readonly buckets: readonly TimeBucket[];
};

export type CampaignsReport = {
  readonly range: ReportRange;
  readonly rows: readonly CampaignRow[];
  /** How many rows there are on all pages. */
  readonly total: number;
  /** What `cursor` takes for the next page; null on the last. */
  readonly next: string | null;
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

/** cause null: the provider gave none. */
export type CauseCount = { readonly cause: string | null; readonly count: number };

export type AudienceReport = {
  readonly range: ReportRange;
  readonly total: { optedIn: number | null; optedOut: number | null; net: number | null };
  readonly buckets: readonly {
    start: string;
    day: string;
    optedIn: number | null;
    optedOut: number | null;
    unfinished: boolean;
    /** Opt-outs by cause, most frequent first; absent by hour, which causes are not kept by. */
    causes?: readonly CauseCount[];
  }[];
  /** cause null: the provider gave none. */
  readonly causes: readonly {
    kind: "opted_in" | "opted_out";
    cause: string | null;
    /** The cause in words, as pages have it. */
    label: string;
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

export type QualityReport = { readonly range: ReportRange; readonly rows: readonly QualityRow[] };

/** One campaign: its funnel, its days, and what explains them. */
export type CampaignReport = {
  readonly range: ReportRange;
  readonly campaign: CampaignRow;
  readonly total: Stages;
  readonly implied: Stages;
  readonly rates: Rates;
  readonly openedBy: readonly OpenedBy[];
  readonly deliveredBy: readonly Evidence[];
  readonly providers: readonly string[];
  readonly reportedBy: Readonly<Record<Stage, readonly string[]>>;
  readonly platforms: readonly Group[];
  readonly channels: readonly Group[];
  /** Most frequent first; cause null: the provider gave none. */
  readonly failures: readonly { cause: string | null; count: number }[];
  readonly timeToOpen: TimeToOpen;
};

/** How fast a message is opened after it began; bins in seconds, `to` null for the open end. */
export type TimeToOpen = {
  readonly opens: number;
  readonly medianSeconds: number | null;
  readonly p80Seconds: number | null;
  readonly bins: readonly { from: number; to: number | null; count: number }[];
};

/** Per day of the range, for a sparkline. */
export type CampaignTrend = { readonly key: string; readonly days: readonly Stages[] };

export type EventRow = {
  readonly id: string;
  /** What the event is about: its message or subscription, else itself. */
  readonly subject: string;
  /** The raw request that it came with first. */
  readonly request: string;
  readonly at: string;
  readonly receivedAt: string;
  readonly timeSource: TimeSource;
  readonly kind: Kind;
  /** The vendor's type name. */
  readonly name: string;
  readonly endpoint: string;
  readonly endpointName: string;
  readonly provider: string | null;
  readonly message: string | null;
  readonly campaign: string | null;
  readonly campaignName: string | null;
  readonly channel: string | null;
  readonly platform: string | null;
  readonly cause: string | null;
  /** Personal: masked for all but admins. */
  readonly person: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** JSON; null for all but admins. */
  readonly properties: string | null;
};

export type EventsReport = {
  readonly range: ReportRange;
  readonly rows: readonly EventRow[];
  /** How many on all pages, where kinds are asked for that are counted; else null. */
  readonly total: number | null;
  /** What `cursor` takes for the pages beside this one; null at the ends. */
  readonly next: string | null;
  readonly previous: string | null;
};

/** How a stage of one message is known; `at` only where it was reported. */
export type StageMark = {
  readonly how: "reported" | "implied" | "not_reached" | "not_reported";
  readonly at: string | null;
};
export type MessageStages = Readonly<Record<Stage, StageMark>>;

/** One message, or one of its lives where the same ids came again. */
export type MessageRow = {
  readonly message: string;
  /** ISO instant of its earliest stage: where the funnel counts it. */
  readonly began: string;
  /** How many messages have had the same ids; nearly always 1. */
  readonly lives: number;
  readonly endpoint: string;
  readonly endpointName: string;
  readonly provider: string | null;
  readonly campaign: string | null;
  readonly campaignName: string | null;
  readonly channel: string | null;
  readonly platform: string | null;
  readonly cause: string | null;
  /** What a delivery on its channel is known by. */
  readonly evidence: Evidence | null;
  /** How it was to be delivered and how it was, in the provider's words; null where it tells none. */
  readonly plannedMethod: string | null;
  readonly deliveryMethod: string | null;
  /** Masked. */
  readonly person: string | null;
  /** Masked; of a single message whole where many people got the same. */
  readonly title: string | null;
  readonly stages: MessageStages;
};

export type MessagesReport = {
  readonly range: ReportRange;
  readonly rows: readonly MessageRow[];
  /** How many on all pages: the funnel's number; null where it is not reported, or no stage asked. */
  readonly total: number | null;
  readonly next: string | null;
  readonly previous: string | null;
};

/** What is known of one person, over all providers; names are masked. */
export type PersonReport = {
  readonly names: readonly string[];
  /** The newest first, of any time. */
  readonly messages: readonly MessageRow[];
  /** True where there may be more than are here. */
  readonly more: boolean;
  readonly subscriptions: readonly {
    readonly id: string;
    readonly endpointName: string;
    readonly provider: string | null;
    readonly platform: string | null;
    readonly country: string | null;
    readonly language: string | null;
    /** null before any opt-in or opt-out. */
    readonly optedIn: boolean | null;
    readonly since: string | null;
  }[];
};

/** One message whole: its lives, latest first, and its events, earliest first. */
export type MessageReport = {
  readonly lives: readonly MessageRow[];
  readonly events: readonly EventRow[];
};

/** `never`: nothing came yet; `quiet`: nothing in the last 24 hours. */
export type EndpointStatus = "live" | "quiet" | "never" | "disabled";

export type EndpointFreshness = {
  readonly endpoint: string;
  readonly name: string;
  readonly provider: string;
  readonly status: EndpointStatus;
  /** ISO instants: of the newest event, and of the newest request. */
  readonly newestEvent: string | null;
  readonly newestReceipt: string | null;
  /** Items received in the last 24 hours (whole hours). */
  readonly received24h: number;
};

export type FreshnessReport = {
  readonly newestEvent: string | null;
  readonly newestReceipt: string | null;
  readonly pendingItems: number;
  readonly endpoints: readonly EndpointFreshness[];
};

export type FilterOption = { readonly value: string; readonly label: string };

/** What there is to filter by; campaigns are searched instead, as there may be many. */
export type FilterOptions = {
  readonly endpoint: readonly (FilterOption & { readonly provider: string })[];
  readonly provider: readonly FilterOption[];
  readonly channel: readonly FilterOption[];
  readonly platform: readonly FilterOption[];
  readonly campaign: readonly (FilterOption & { readonly provider: string | null })[];
};

/** The ranges of a comparison, and what both sides of it leave out. */
export type Compared = {
  readonly range: ReportRange;
  /** Of the range compared with, uncut. */
  readonly previousRange: ReportRange;
  /** True where both were cut because the range has not ended. */
  readonly cut: boolean;
  /** What is left out of both as data of one is missing: sources with their days. */
  readonly without: readonly string[];
};

/** The same part of two ranges: where the current one has not ended, both stop at the same point. */
export type ComparisonReport = Compared & {
  readonly current: Summary;
  readonly previous: Summary;
};

/** What a line of a table shows. */
export type Figures = Pick<Summary, "stages" | "rates">;
export type ComparedFigures = { readonly current: Figures; readonly previous: Figures };

/** A comparison split like a table: only the groups that have anything in the range itself. */
export type GroupsComparison = Compared & {
  readonly total: ComparedFigures;
  readonly groups: readonly (ComparedFigures & { readonly key: string | null })[];
};

/** One campaign beside the range compared with, as a whole and split as its page splits it. */
export type CampaignCompared = Compared & {
  readonly total: ComparedFigures;
  readonly platforms: GroupsComparison["groups"];
  readonly channels: GroupsComparison["groups"];
};
