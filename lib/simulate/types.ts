import type { Channel, Kind } from "@/lib/providers/event";
import type { Weighted } from "./random";

/** A stretch of time, in ms since 1970; the end is not included. */
export type Window = { readonly from: number; readonly to: number };

/** A fictional person; every address is under example.com. */
export type Person = {
  /** The vendor's user id; null for a person who never signed in. */
  readonly userId: string | null;
  readonly phone: string;
  readonly language: string;
  readonly country: string;
};

/** One installation, browser or inbox of a person. */
export type Device = {
  /** 64 hexadecimal digits, from which each vendor's own id is cut. */
  readonly id: string;
  readonly platform: string;
  readonly person: Person;
  /** Its own e-mail address, so that no two inboxes are the same. */
  readonly inbox: string;
  readonly joinedAt: number;
  /** When it opted out or its token died. */
  leftAt: number;
};

/** A campaign as that vendor's customer would have set it up. */
export type CampaignScript = {
  readonly name: string;
  /** What recipients read. */
  readonly title: string;
  readonly channel: Channel;
  /** Broadcasts go to many at once; automations trickle all day. */
  readonly type: "broadcast" | "automation";
  /** Local weekdays (0 is Sunday) and minutes after midnight of a broadcast. */
  readonly weekdays?: readonly number[];
  readonly minute?: number;
  /** Broadcasts only: every send is a campaign of its own. */
  readonly named?: readonly string[];
  /** Relative number of messages. */
  readonly weight: number;
  /** How much better than usual it is opened; 1 is usual. */
  readonly appeal: number;
  /** The vendor's id, where it is the customer who chooses it; null: sent without a campaign. */
  readonly id?: string | null;
  /** Automations only: the same ids come again to a few people after a week. */
  readonly comesAgain?: boolean;
};

/** What usually becomes of a message on a channel; shares of one. */
export type ChannelHabits = {
  /** Median time between planning and sending, ms; 0 sends at once. */
  readonly hold: number;
  readonly cancelled: number;
  readonly failed: number;
  readonly failureCodes: Weighted<string | null>;
  /** A failed message whose token is dead ends the subscription, with this cause. */
  readonly failureEnds: string | null;
  readonly delivered: number;
  readonly opened: number;
  readonly clicked: number;
  /** A delivery that the vendor does not tell of (it may skip states between). */
  readonly skipped: number;
  /** Leaves after reading, per delivered message. */
  readonly leaves: number;
  readonly leaveCauses: Weighted<string>;
};

/** What a fact of a story is about, before a vendor's encoder puts it into words. */
export type Fact = {
  /** `inbound` and `strange` are what a vendor sends that is no event of ours. */
  readonly kind: Kind | "inbound" | "strange";
  readonly at: number;
  /** Tells facts apart; stable. */
  readonly id: string;
  readonly device: Device;
  readonly message: SentMessage | null;
  readonly cause: string | null;
  /** A second opening of the same message. */
  readonly again: boolean;
};

/** One notification to one device. */
export type SentMessage = {
  /** Tells messages apart; a message that comes again has a new one each time. */
  readonly id: string;
  readonly campaign: CampaignScript;
  /** One per broadcast, and per week of an automation. */
  readonly sendId: string;
  /** The vendor's campaign id where it makes one itself, 64 digits to cut from. */
  readonly campaignId: string;
  readonly title: string;
  readonly campaignName: string;
  readonly device: Device;
  /** Planned for a good moment, where the vendor chooses it; else sent at once. */
  readonly contextAware: boolean;
};

/** What must become of an item: the truth that the dashboard is compared with. */
export type Truth = {
  readonly outcome: "counted" | "ignored" | "quarantined";
  /** Equal for redeliveries of the same item. */
  readonly id: string;
  readonly kind: Kind | null;
  readonly message: string | null;
  readonly channel: Channel | null;
  /** The vendor's campaign id, and what its customer calls it. */
  readonly campaign: { readonly id: string; readonly name: string } | null;
};

/** One HTTP request as the vendor would send it. */
export type SimulatedRequest = {
  /** The delivery's id, the same on every try. */
  readonly id: string;
  /** When the vendor sends it. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly items: readonly Truth[];
};

/** What a vendor contributes to the demo, and what goes wrong there. */
export type DemoPart = {
  /** Its share of all messages; those with one item to a request get less. */
  readonly share: number;
  /** Apps that share a certificate fail together on its day. */
  readonly failing?: true;
  /** Its requests were lost for two days. */
  readonly silent?: true;
};

/** One vendor's way of sending: a small encoder and its habits. */
export type Simulator = {
  readonly slug: string;
  readonly campaigns: readonly CampaignScript[];
  readonly habits: Partial<Record<Channel, ChannelHabits>>;
  readonly platforms: Weighted<string>;
  readonly optInCauses: Weighted<string | null>;
  /** What a message's ids are made of beside its device: the single send, or the campaign only. */
  readonly identity: "send" | "campaign";
  /** Devices per planned message, relative to the others. */
  readonly audience: number;
  /** Its part in the invented history of the demo; left out where the invented company does not use it. */
  readonly demo?: DemoPart;
  /** Items per request at most, and how long the vendor waits to fill one, ms. */
  readonly batch: { readonly max: number; readonly wait: number };
  /** The body of one item, where it is no JSON. */
  write?(item: object): string;
  /** Whether a body is always an array, or one bare object. */
  readonly array: boolean;
  /** Waits before each further try after a 5xx or a broken connection, ms. */
  readonly retries: readonly number[];
  /** The item for a fact; null where this vendor says nothing of it. */
  encode(fact: Fact): object | null;
  /** An item as the vendor sends it since it added something to it. */
  grown?(item: object): object;
  /** The campaign id as the vendor writes it; null for a message without a campaign. */
  campaignId(message: SentMessage): string | null;
  /** The delivery's own id; many vendors have none and use any. */
  deliveryId(fact: Fact): string;
  /** Headers that only this vendor sends, beside its proof; `now` is the time of sending (ms). */
  headers?(id: string, now: number): Record<string, string>;
};
