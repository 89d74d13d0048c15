/** Pushlens' vocabulary: past this file nobody says a vendor's word. */

/** What a message can go through, in the order of the funnel; the last two leave it at the side. */
export const STAGES = [
  "scheduled",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "cancelled",
] as const;
export type Stage = (typeof STAGES)[number];

/** The nested part of the funnel: each of these implies the earlier ones that are reported. */
export const CHAIN = ["scheduled", "sent", "delivered", "opened", "clicked"] as const;
export type ChainStage = (typeof CHAIN)[number];

/** Opens and clicks that a vendor marks as made by a machine, as a privacy proxy or a scanner does. */
export const AUTOMATIC = ["automatic_opened", "automatic_clicked"] as const;
export type Automatic = (typeof AUTOMATIC)[number];
/** The stages that a machine can seem to reach. */
export type AutomaticStage = "opened" | "clicked";

/** Every kind of event; stored as its index, so new kinds are appended. */
export const KINDS = [
  ...STAGES,
  "opted_in",
  "opted_out",
  "profile",
  "session",
  "custom",
  ...AUTOMATIC,
] as const;
export type Kind = (typeof KINDS)[number];

/** Of what a message keeps the earliest time, in the order in which they are kept. */
export const STEPS = [...STAGES, ...AUTOMATIC] as const;
export type Step = (typeof STEPS)[number];

/** True for kinds that are stages of a message. */
export function isStage(kind: string): kind is Stage {
  return (STAGES as readonly string[]).includes(kind);
}

/** True for kinds that are about a message: its stages, and what a machine did to it. */
export function isStep(kind: Kind): kind is Step {
  return (STEPS as readonly string[]).includes(kind);
}

/** The stage that a step is, or would be if a person had done it. */
export function stageOf(step: Step): Stage {
  if (step === "automatic_opened") return "opened";
  return step === "automatic_clicked" ? "clicked" : step;
}

/** How a notification reaches its recipient. */
export const CHANNELS = [
  "push",
  "web_push",
  "email",
  "sms",
  "whatsapp",
  "line",
  "in_app",
  "inbox",
  "live_activity",
  "call",
  "slack",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a campaign's messages go out: to many at once, to one after the other, or because of what each asked for. */
export const CAMPAIGN_KINDS = ["broadcast", "automation", "transactional"] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** Who says that a message was delivered: a push service or relay took it, or the device said so. */
export type Evidence = "accepted" | "confirmed";

/** Where an event's time comes from; `received` means the payload had none that is usable. */
export type TimeSource = "payload" | "header" | "received";

/** What one channel of a provider can report. A stage that is absent is "not reported", never 0. */
export type ChannelCapabilities = Partial<Record<Stage, true>> & {
  /** Set where `delivered` is reported: what that word means on this channel. */
  readonly evidence?: Evidence;
  /** Which of its opens and clicks are told apart where a machine made them. */
  readonly automatic?: { readonly [stage in AutomaticStage]?: true | undefined };
};

/** Per channel, the stages that a provider can report at all. */
export type Capabilities = Partial<Record<Channel, ChannelCapabilities>>;

/** A JSON value whose numbers beyond 2^53 stay exact (as text). */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One normalised fact, as an adapter reads it from an item. Identities are the vendor's own
 * fields in a fixed order; ingest turns them into 16-byte digests together with the endpoint.
 */
export type EventDraft = {
  readonly kind: Kind;
  /** The vendor's own type name, exactly. */
  readonly name: string;
  /** Milliseconds since 1970; null where the payload (or header) says none. */
  readonly at: number | null;
  readonly timeSource: Exclude<TimeSource, "received">;
  /**
   * Identity of the message: null for kinds that are no stage, and for a stage that the vendor ties
   * to no message (a body that says only what was clicked), which then counts in the event clock only.
   */
  readonly message: readonly string[] | null;
  /** Identity of the subscription (device or recipient); null where the payload names none. */
  readonly subscription: readonly string[] | null;
  /** What tells this event from others of the same subject and kind. */
  readonly key: readonly string[];
  /**
   * Nothing in the payload recognises a redelivery: request id and item index are this event's
   * identity, `key` is not.
   */
  readonly unique?: true;
  /** The message that a non-stage event followed (attribution), if the payload names one. */
  readonly follows?: readonly string[] | null;
  /** The vendor's campaign id, exactly, as text; absent or null: none. */
  readonly campaign?: string | null;
  /** A human name for the campaign, where the payload has one. */
  readonly campaignName?: string | null;
  readonly channel?: Channel | null;
  /** Lower-case platform name, such as `ios`, `android`, `chrome`; null: not reported. */
  readonly platform?: string | null;
  /** The person, by the vendor's user id. Personal data. */
  readonly person?: string | null;
  /** The push token, e-mail address or phone number this went to. Personal data. */
  readonly address?: string | null;
  /** Why a message failed or a recipient opted in or out, in the vendor's own word (subtype). */
  readonly cause?: string | null;
  /** Title or subject as sent. May hold personal text: not shown by default. */
  readonly title?: string | null;
  /** How it was planned and how it was delivered, where the vendor chooses the way. */
  readonly plannedMethod?: string | null;
  readonly deliveryMethod?: string | null;
  /** What a profile event says of the subscription. */
  readonly country?: string | null;
  readonly language?: string | null;
  readonly topics?: readonly string[] | null;
  /** Small remainder worth keeping: custom attributes, link clicked, button label, and so on. */
  readonly properties?: { readonly [key: string]: Json } | null;
};
