import { type Text, textIn } from "@/lib/words/languages";
import type {
  AutomaticStage,
  CampaignKind,
  Capabilities,
  Channel,
  EventDraft,
  Evidence,
  Stage,
} from "./event";
import type { Samples } from "./samples";

/** One HTTP request (or gRPC message batch) as it was received. Header names are lower case. */
export type RawRequest = {
  readonly headers: Readonly<Record<string, string>>;
  /** The URL's query, without `?`. */
  readonly query: string;
  /** The body after content decoding. */
  readonly body: Uint8Array;
};

/** A request at the door: beside what is stored of it, what a signature may be over. */
export type ArrivedRequest = RawRequest & {
  readonly method: string;
  /** The public URL that the vendor was given, with its query. */
  readonly url: string;
};

/** A request that is to be signed as the vendor signs. */
export type Sent = { readonly url: string; readonly body: string | Uint8Array };

/** Why an item is kept but not counted. */
export type QuarantineReason = "missing_identity" | "wrong_shape" | "unknown_type" | "not_mapped";

/** Named rules by which an understood item leaves nothing to keep. */
export const IGNORE_RULES = [
  /** Test and sandbox traffic, which is counted apart. */
  "test_event",
  "nothing_to_keep",
  "inbound_message",
  "device_transition",
  "confirmation",
  "mapped",
] as const;
export type IgnoreRule = (typeof IGNORE_RULES)[number];

/** What one item means: an event, or a typed reason why it is none. Every item gives exactly one. */
export type ItemResult =
  | { readonly outcome: "event"; readonly event: EventDraft }
  | { readonly outcome: "ignored"; readonly rule: IgnoreRule; readonly name: string | null }
  | {
      readonly outcome: "quarantined";
      readonly reason: QuarantineReason;
      /** One plain sentence: what is wrong with the item. */
      readonly detail: string;
      /** The vendor's type name, if the item has one. */
      readonly name: string | null;
    };

/** Why a body is refused before it is stored (answer 400). */
export class BodyError extends Error {
  readonly code: "empty_body" | "not_json" | "not_an_event";
  constructor(code: BodyError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** How a request proves that it comes from the vendor. */
export type Proof =
  /** A header that equals the secret, whole. Compared over digests, in constant time. */
  | {
      readonly kind: "header";
      readonly header: string;
      readonly required: boolean;
      /** How the header writes the secret, where not as it is: after a word, or as Basic `user:password`. */
      readonly form?: { readonly prefix: string } | "basic";
    }
  /** A signature over the raw body; checked after the body is read. */
  | {
      readonly kind: "signature";
      /** The header that carries it; null where the body has it in itself. */
      readonly header: string | null;
      readonly required: boolean;
      verify(request: ArrivedRequest, secrets: readonly string[], now: number): boolean;
      /**
       * The headers that prove a body; `id` is the delivery's own, where the vendor has one. Left out
       * where nobody but the vendor can sign.
       */
      sign?(sent: Sent, secret: string, now: number, id?: string): Record<string, string>;
      /**
       * For curl examples: shell lines that sign `$body` with `$secret`, and the headers they fill. Left
       * out where a signature that was made once holds, or none can be made.
       */
      readonly shell?: { readonly lines: readonly string[]; readonly headers: readonly string[] };
      /** Says more of a request that no secret fits; null where there is nothing to say. */
      explain?(request: ArrivedRequest, secrets: readonly string[], now: number): Unproven | null;
      /**
       * The secret is a text of several lines, as certificates are. `wrong` says in a sentence why a text
       * cannot be one; null where it can.
       */
      readonly textSecret?: { wrong(text: string): Text | null };
    };

/** Code for an app of the user's own; `{url}` in it stands for the endpoint's URL. */
export type Snippet = { readonly title: Text; readonly code: string };

/** Why a request is not proven, for an admin. */
export type Unproven = {
  readonly detail: string;
  /** True where it may be right, and is to come again once the secret holds what it lacks. */
  readonly again: boolean;
};

/** What a vendor asks a person to do before, or because, it delivers no more. */
export type Question = {
  readonly title: Text;
  readonly text: Text;
  /** Where it is done, at the vendor's; null where nothing of that can be trusted. */
  readonly link: { readonly label: Text; readonly url: string } | null;
};

/** What a request that asks whether the URL is right is answered; it delivers nothing. */
export type Handshake = (
  request: Pick<ArrivedRequest, "method" | "headers" | "query">,
  token: string,
) => HookReply | null;

/** An answer as a vendor wants it. */
export type HookReply = {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One step of connecting a provider, for Settings, empty states and the README. Plain text. */
export type SetupStep = {
  readonly title: Text;
  readonly text: Text;
  /** Stands for `text` where the endpoint has a secret. */
  readonly withSecret?: Text;
  /** What is pasted at the vendor, exactly so. */
  readonly copy?: string;
};

/** Something that is assumed of a vendor's format, said to the user as it is. */
export type Assumption = { readonly about: Text; readonly text: Text };

/**
 * What sort of failure a cause is: the recipient cannot be reached at all, or not now; somebody's rules forbid
 * it; the recipient does not want it; or the sender did something wrong.
 */
export const FAILURE_CLASSES = ["permanent", "temporary", "policy", "refused", "sender"] as const;
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** What a cause of failure means, and what can be done about it. Plain text. */
export type FailureHint = {
  readonly label: Text;
  /** Null: the cause does not tell. */
  readonly class: FailureClass | null;
  readonly meaning: Text;
  readonly todo: Text;
};

/** How a vendor's events arrive when all is well. */
export type Rhythm = {
  /** The longest that it holds events back, or pauses between requests (ms). */
  readonly quiet: number;
  /** How long after an event its report can come, retries included (ms). */
  readonly late: number;
  /** Where that is from, and what is assumed. Plain text. */
  readonly source: Text;
};

/** How a vendor streams events over gRPC: one bidirectional method, and an answer to each event. */
export type EventStream = {
  /** The proto file that is assumed of it, from the project's folder. */
  readonly proto: string;
  /** The field that names an event in its answer. It is no part of what the event means. */
  readonly idField: string;
  /** A field that every event has. */
  readonly nameField: string;
  /** The answer's field that says what became of the event. */
  readonly statusField: string;
  /** The status of an event that is stored; any other asks for it again. */
  readonly stored: string;
  /** The step of the setup that is for streaming to this address. */
  setup(address: string): SetupStep;
};

/** Words of a vendor that plans how each message is delivered, and says how. Plain text. */
export type Planning = {
  /** What is known of how it plans, and what that means for a comparison. */
  readonly how: Text;
  /** How to have it plan messages of a campaign each way. */
  readonly eachWay: Text;
};

/** What a provider is called in logs and names that machines keep: in English. */
export function englishLabel({ label }: Pick<Provider, "label">): string {
  return textIn(label, "en");
}

/** One push vendor. Pure: the same request always gives the same items. What it tells people is said by `said`. */
export type Provider = {
  readonly slug: string;
  readonly label: Text;
  /** Stages this vendor can report at all, per channel; the others are "not reported", never 0. */
  readonly reports: Capabilities;
  /** True where the vendor reports opt-ins and opt-outs. */
  readonly reportsOptIn: boolean;
  readonly reportsOptOut: boolean;
  readonly proof: Proof;
  /** The methods that deliver; POST where it is left out. */
  readonly methods?: readonly string[];
  /** Left out where the vendor asks nothing before it delivers. */
  readonly handshake?: Handshake;
  /** What the newest requests, newest first, ask a person to do; null for nothing. */
  asks?(requests: readonly RawRequest[]): Question | null;
  /** What a delivery is answered, instead of how many items were received. */
  readonly reply?: HookReply;
  /**
   * What is answered where a delivery could not be stored, or not yet, so that it comes again: for a vendor that drops
   * what any other error is answered with. Left out: 503.
   */
  readonly busyStatus?: 429;
  /** True where an empty body is a delivery of nothing. */
  readonly emptyIsNothing?: true;
  /** What the secret is called in the vendor's own form, for labels. */
  readonly secretLabel: Text;
  /** How a campaign without a name of its own is called: "Notification", "Message", … */
  readonly campaignWord: string;
  /** The kinds that campaigns' ids tell by how they begin; left out where none does. */
  readonly campaignKinds?: Readonly<Record<string, CampaignKind>>;
  /**
   * The same message ids can come again after this many ms, and are another message then: a new
   * *life* of the stored one, counted as a message of its own. Null: the vendor never uses ids again.
   */
  readonly reuseAfter: number | null;
  /**
   * The stages that begin a life where they come `reuseAfter` or later after the beginning of the one
   * before; "any" for every stage. What does not begin one (an opening, say) belongs to the life before it.
   */
  readonly begins: "any" | readonly Stage[];
  /** Where items name their type, as dotted paths, the first that is there counts. */
  readonly typeFields: readonly string[];
  /** Where items name whom they are about, as dotted paths: to find a person's data in them. */
  readonly recipient: { readonly person: readonly string[]; readonly device: readonly string[] };
  /** What a field's name is stored as among an event's properties; left out where names stay as they are. */
  storedName?(name: string): string;
  /** Fields, as dotted paths, that hold one word of a short list: a new word in them is told. */
  readonly enumerations?: readonly string[];
  /**
   * Headers of its own, in lower case, whose values open no door: kept and shown as they came. Of
   * others that are not known to everybody only the length is kept, so `items` and `read` see no more.
   */
  readonly harmlessHeaders?: readonly string[];
  /** Parameters of the URL that `items` and `read` look at; the same holds for them. */
  readonly harmlessParameters?: readonly string[];
  /** The channel that events without a channel of their own belong to. */
  readonly defaultChannel: Channel;
  readonly rhythm: Rhythm;
  readonly setup: readonly SetupStep[];
  /** Left out where people put nothing into their own apps. */
  readonly snippets?: readonly Snippet[];
  /** Where a new URL and a new secret take the place of the old ones, in the vendor's words. */
  readonly replace: { readonly token: Text; readonly secret: Text };
  /** Left out where the vendor does not say how messages were planned. */
  readonly planning?: Planning;
  /** Left out where the vendor does not stream. */
  readonly stream?: EventStream;
  readonly assumptions: readonly Assumption[];
  /** By cause of failure, as `cause` has it, in lower case; '' is none given. */
  readonly failures: ReadonlyMap<string, FailureHint>;
  /** A link to the vendor's own documentation; '' where nobody gave one. */
  readonly documentation: string;
  /**
   * Items as the vendor sends them: of every stage that the default channel reports, and of opt-ins
   * and opt-outs where they are reported.
   */
  readonly samples: Samples;
  /** A minimal realistic request, for curl examples and test events. `now` in ms. */
  example(now: number): { headers: Record<string, string>; body: string };
  /**
   * Splits a body into its items. Throws BodyError where the request must be refused (400).
   * An empty array is no item.
   */
  items(request: RawRequest): readonly unknown[];
  /** What one item means. Never throws for bad input; receivedAt in ms. */
  read(item: unknown, request: RawRequest, receivedAt: number): ItemResult;
  /**
   * An item of a type that `read` does not know, as a stage that people say it is. Left out where
   * nothing but its type says which message an item is about.
   */
  readAs?(item: unknown, request: RawRequest, stage: Stage): ItemResult;
};

/** True where the provider reports the stage on the channel (or on any, when channel is null). */
export function reportsStage(
  provider: Pick<Provider, "reports">,
  channel: Channel | null,
  stage: Stage,
): boolean {
  if (channel !== null) return provider.reports[channel]?.[stage] === true;
  return Object.values(provider.reports).some((capabilities) => capabilities[stage] === true);
}

/** True where the provider marks opens (or clicks) of the channel, or of any, that a machine made. */
export function marksAutomatic(
  provider: Pick<Provider, "reports">,
  channel: Channel | null,
  stage: AutomaticStage,
): boolean {
  if (channel !== null) return provider.reports[channel]?.automatic?.[stage] === true;
  return Object.values(provider.reports).some(({ automatic }) => automatic?.[stage] === true);
}

/** The kind that a campaign's id tells in the vendor's own words; null where it does not. */
export function vendorKind(
  { campaignKinds }: Pick<Provider, "campaignKinds">,
  vendorId: string,
): CampaignKind | null {
  const kinds = Object.entries(campaignKinds ?? {});
  return kinds.find(([prefix]) => vendorId.startsWith(prefix))?.[1] ?? null;
}

/** What `delivered` means for the provider on the channel; null where it is not reported. */
export function evidenceOf(provider: Pick<Provider, "reports">, channel: Channel): Evidence | null {
  return provider.reports[channel]?.evidence ?? null;
}

/**
 * The headers by which a request proves that it comes from the vendor; none without a secret, or where
 * nobody but the vendor can sign. `now` in ms.
 */
export function proofHeaders(
  { proof }: Pick<Provider, "proof">,
  sent: Sent,
  secret: string | null,
  now: number,
  id?: string,
): Record<string, string> {
  if (secret === null) return {};
  if (proof.kind === "header") return { [proof.header]: headerValue(proof, secret) };
  return proof.sign?.(sent, secret, now, id) ?? {};
}

/** False where nobody but the vendor, who has the private key, can prove a request. */
export function canProve({ proof }: Pick<Provider, "proof">): boolean {
  return proof.kind === "header" || proof.sign !== undefined;
}

type HeaderProof = Extract<Proof, { kind: "header" }>;

/** A header as the vendor sends it with this secret. */
export function headerValue({ form }: HeaderProof, secret: string): string {
  if (form === undefined) return secret;
  return form === "basic"
    ? `Basic ${Buffer.from(secret).toString("base64")}`
    : `${form.prefix}${secret}`;
}

/** The secret that a header gives; the header itself where it is not written as the vendor writes it. */
export function secretIn({ form }: HeaderProof, value: string): string {
  if (form === undefined) return value;
  if (form !== "basic") return value.startsWith(form.prefix) ? value.slice(form.prefix.length) : "";
  const given = /^basic +([a-z0-9+/=_-]+)$/i.exec(value.trim())?.[1];
  return given === undefined ? "" : Buffer.from(given, "base64").toString("utf8");
}

/** What is known of a cause of failure; null: no hint is known, null cause: the vendor gave none. */
export function failureHint(
  provider: Pick<Provider, "failures">,
  cause: string | null,
): FailureHint | null {
  return provider.failures.get((cause ?? "").toLowerCase()) ?? null;
}
