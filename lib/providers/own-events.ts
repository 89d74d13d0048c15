import { CHANNELS } from "@/lib/providers/event";
import type {
  FieldsDefinition,
  RuleDefinition,
  SourceDefinition,
} from "@/lib/providers/source/definition";

/**
 * What formats without names of their own are read by: they say how an event is carried, not what it is
 * called. Here stands what a program's own events mean, for all of them; a change here is all that another
 * vocabulary needs. In words: docs/sources.md.
 */

/** What a name begins with, behind any domain, and the channel that it says. */
const SUBJECTS = {
  web_push: "web_push",
  push: "push",
  email: "email",
  sms: "sms",
  whatsapp: "whatsapp",
  in_app: "in_app",
} as const;

/** How a name ends. Words that a shop uses for its orders, too, mean something only behind a subject. */
const ENDINGS = {
  scheduled: ["scheduled", "queued"],
  sent: ["sent"],
  delivered: ["delivered", "received"],
  opened: ["opened", "read"],
  clicked: ["clicked"],
  failed: ["failed", "bounced"],
  cancelled: ["cancelled", "canceled"],
  opted_in: ["subscribed", "opted_in"],
  opted_out: ["unsubscribed", "opted_out"],
} as const satisfies Partial<Record<NonNullable<RuleDefinition["kind"]>, readonly string[]>>;

type OwnKind = keyof typeof ENDINGS;

const kinds = Object.entries(ENDINGS) as [OwnKind, readonly string[]][];

/** `email.opened` of e-mail, `message.opened` of the channel that `data.channel` names. */
export const OWN_RULES: RuleDefinition[] = [
  ...Object.entries(SUBJECTS).flatMap(([subject, channel]) =>
    kinds.flatMap(([kind, endings]) => rulesOf(kind, subject, endings, { channel })),
  ),
  ...kinds.flatMap(([kind, endings]) => rulesOf(kind, "message", endings, {})),
];

/** By the whole name, and by what it ends with behind a domain: `com.example.email.opened`. */
function rulesOf(
  kind: OwnKind,
  subject: string,
  endings: readonly string[],
  more: Pick<RuleDefinition, "channel">,
): RuleDefinition[] {
  const names = endings.map((ending) => `${subject}.${ending}`);
  return [
    { names, kind, ...more },
    { names: names.map((name) => `.${name}`), by: "suffix", kind, ...more },
  ];
}

/** Where an event's data say what it is about. */
export const OWN_FIELDS: FieldsDefinition = {
  // The recipient beside it, as programs give one id to what goes to many.
  message: ["data.message_id", "data.recipient"],
  subscription: [["data.address", "data.recipient"]],
  campaign: "data.campaign_id",
  campaignName: "data.campaign_name",
  channel: "data.channel",
  platform: "data.platform",
  person: "data.recipient",
  address: "data.address",
  cause: "data.reason",
  title: "data.title",
  properties: { link: "data.link" },
};

const REPORTED = {
  scheduled: true,
  sent: true,
  delivered: true,
  evidence: "accepted",
  opened: true,
  clicked: true,
  failed: true,
  cancelled: true,
} as const;

export const OWN_REPORTS = Object.fromEntries(CHANNELS.map((channel) => [channel, REPORTED]));

/** What is assumed of such events, said to whoever connects a program. */
export const OWN_ASSUMPTIONS = [
  {
    about: "Names",
    text: "A type is understood where it ends in one of push, web_push, email, sms, whatsapp, in_app or message, a dot, and one of scheduled, sent, delivered, opened, clicked, failed, cancelled, subscribed or unsubscribed, as in com.example.email.opened. Other types are kept and not counted.",
  },
  {
    about: "Data",
    text: "Data are expected to hold message_id and recipient, and may hold address, campaign_id, campaign_name, channel, platform, reason, title and link. A message is one message_id to one recipient, so all its events must name both alike. What lacks one of them is kept and not counted.",
  },
  {
    about: "Automatic opens",
    text: "Nothing in these events marks what a machine opened or clicked, so opens of e-mails include automatic ones. Report only those of people where your program can tell.",
  },
  {
    about: "Delivered",
    text: "Nobody says what delivered means in your program. It is shown as taken by a push service, mail server or carrier, not as seen by a device.",
  },
  {
    about: "Channel",
    text: "Types that begin with message are of the channel that data.channel names, and of push where it names none.",
  },
  {
    about: "Stages",
    text: "All stages are shown as reported on each channel. Where a program never reports one of them, what later stages imply is shown there, or zero.",
  },
];

/** Reasons that a program may give; others are shown as they are. */
export const OWN_FAILURES: SourceDefinition["failures"] = [
  {
    causes: ["unknown_recipient", "unregistered", "invalid_address"],
    label: "Recipient does not exist",
    class: "permanent",
    meaning: "There is no such address, number or device any more.",
    todo: "Take it out of your lists.",
  },
  {
    causes: ["rejected", "blocked"],
    label: "Refused",
    meaning: "The push service, mail server or carrier refused the message.",
    todo: "Look at your program's log for what it was told, and at your sending reputation.",
  },
  {
    causes: ["expired"],
    label: "Too late",
    class: "temporary",
    meaning: "The message could not be handed over in time.",
    todo: "Nothing for one message. Allow more time where many expire.",
  },
  {
    causes: [""],
    label: "No reason given",
    meaning: "Your program gave no reason with the event.",
    todo: "Put the reason into the event's data as reason.",
  },
];
