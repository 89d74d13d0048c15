import { CHANNELS } from "@/lib/providers/event";
import type { FieldsDefinition, RuleDefinition } from "@/lib/providers/source/definition";
import type { Told, ToldFailures } from "@/lib/providers/told";

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
export const OWN_ASSUMPTIONS: Told["assumptions"] = [
  {
    about: { en: "Names", de: "Namen", fr: "Noms" },
    text: {
      en: "A type is understood where it ends in one of push, web_push, email, sms, whatsapp, in_app or message, a dot, and one of scheduled, sent, delivered, opened, clicked, failed, cancelled, subscribed or unsubscribed, as in com.example.email.opened. Other types are kept and not counted.",
      de: "Ein Typ wird verstanden, wenn er auf push, web_push, email, sms, whatsapp, in_app oder message, einen Punkt und scheduled, sent, delivered, opened, clicked, failed, cancelled, subscribed oder unsubscribed endet, wie in com.example.email.opened. Andere Typen werden behalten und nicht gezählt.",
      fr: "Un type est compris s’il se termine par push, web_push, email, sms, whatsapp, in_app ou message, un point, puis scheduled, sent, delivered, opened, clicked, failed, cancelled, subscribed ou unsubscribed, comme com.example.email.opened. Les autres types sont conservés et non comptés.",
    },
  },
  {
    about: { en: "Data", de: "Daten", fr: "Données" },
    text: {
      en: "Data are expected to hold message_id and recipient, and may hold address, campaign_id, campaign_name, channel, platform, reason, title and link. A message is one message_id to one recipient, so all its events must name both alike. What lacks one of them is kept and not counted.",
      de: "Die Daten müssen message_id und recipient enthalten und dürfen address, campaign_id, campaign_name, channel, platform, reason, title und link enthalten. Eine Nachricht ist eine message_id an einen recipient; alle ihre Ereignisse müssen also beide gleich nennen. Wo einer davon fehlt, wird behalten und nicht gezählt.",
      fr: "Les données doivent contenir message_id et recipient, et peuvent contenir address, campaign_id, campaign_name, channel, platform, reason, title et link. Un message est un message_id à un recipient ; tous ses événements doivent donc nommer les deux de la même façon. Ce à quoi l’un manque est conservé et non compté.",
    },
  },
  {
    about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
    text: {
      en: "Nothing in these events marks what a machine opened or clicked, so opens of e-mails include automatic ones. Report only those of people where your program can tell.",
      de: "Nichts in diesen Ereignissen kennzeichnet, was eine Maschine geöffnet oder angeklickt hat, deshalb enthalten Öffnungen von E-Mails automatische. Nur die von Personen melden, wenn Ihr Programm das unterscheiden kann.",
      fr: "Rien dans ces événements ne marque ce qu’une machine a ouvert ou cliqué, les ouvertures d’e-mails incluent donc les automatiques. Ne signalez que celles des personnes si votre programme peut les distinguer.",
    },
  },
  {
    about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
    text: {
      en: "Nobody says what delivered means in your program. It is shown as taken by a push service, mail server or carrier, not as seen by a device.",
      de: "Niemand sagt, was zugestellt in Ihrem Programm heißt. Es wird gezeigt als von einem Push-Dienst, Mailserver oder Mobilfunkanbieter angenommen, nicht als von einem Gerät gesehen.",
      fr: "Personne ne dit ce que « distribué » signifie dans votre programme. C’est affiché comme accepté par un service push, un serveur de messagerie ou un opérateur, non comme vu par un appareil.",
    },
  },
  {
    about: { en: "Channel", de: "Kanal", fr: "Canal" },
    text: {
      en: "Types that begin with message are of the channel that data.channel names, and of push where it names none.",
      de: "Typen, die mit message beginnen, gehören zu dem Kanal, den data.channel nennt, und zu Push, wenn keiner genannt ist.",
      fr: "Les types qui commencent par message sont du canal que nomme data.channel, et de push s’il n’en nomme aucun.",
    },
  },
  {
    about: { en: "Stages", de: "Stufen", fr: "Étapes" },
    text: {
      en: "All stages are shown as reported on each channel. Where a program never reports one of them, what later stages imply is shown there, or zero.",
      de: "Alle Stufen gelten auf jedem Kanal als gemeldet. Wo ein Programm eine davon nie meldet, steht dort, was spätere Stufen bedeuten, oder null.",
      fr: "Toutes les étapes sont affichées comme communiquées sur chaque canal. Si un programme n’en communique jamais une, on y voit ce que les étapes suivantes impliquent, ou zéro.",
    },
  },
];

/** Reasons that a program may give; others are shown as they are. */
export const OWN_FAILURES: ToldFailures = [
  {
    causes: ["unknown_recipient", "unregistered", "invalid_address"],
    label: {
      en: "Recipient does not exist",
      de: "Empfänger existiert nicht",
      fr: "Le destinataire n’existe pas",
    },
    class: "permanent",
    meaning: {
      en: "There is no such address, number or device any more.",
      de: "Diese Adresse, Nummer oder dieses Gerät gibt es nicht mehr.",
      fr: "Cette adresse, ce numéro ou cet appareil n’existe plus.",
    },
    todo: {
      en: "Take it out of your lists.",
      de: "Aus Ihren Listen nehmen.",
      fr: "Retirez-le de vos listes.",
    },
  },
  {
    causes: ["rejected", "blocked"],
    label: { en: "Refused", de: "Abgelehnt", fr: "Refusé" },
    meaning: {
      en: "The push service, mail server or carrier refused the message.",
      de: "Der Push-Dienst, Mailserver oder Mobilfunkanbieter hat die Nachricht abgelehnt.",
      fr: "Le service push, le serveur de messagerie ou l’opérateur a refusé le message.",
    },
    todo: {
      en: "Look at your program's log for what it was told, and at your sending reputation.",
      de: "Im Protokoll Ihres Programms nachsehen, was ihm gesagt wurde, und Ihre Reputation als Absender ansehen.",
      fr: "Cherchez dans le journal de votre programme ce qui lui a été répondu, et examinez votre réputation d’expéditeur.",
    },
  },
  {
    causes: ["expired"],
    label: { en: "Too late", de: "Zu spät", fr: "Trop tard" },
    class: "temporary",
    meaning: {
      en: "The message could not be handed over in time.",
      de: "Die Nachricht konnte nicht rechtzeitig übergeben werden.",
      fr: "Le message n’a pas pu être remis à temps.",
    },
    todo: {
      en: "Nothing for one message. Allow more time where many expire.",
      de: "Bei einer einzelnen Nachricht nichts. Mehr Zeit einräumen, wenn viele ablaufen.",
      fr: "Rien pour un seul message. Accordez plus de temps si beaucoup expirent.",
    },
  },
  {
    causes: [""],
    label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
    meaning: {
      en: "Your program gave no reason with the event.",
      de: "Ihr Programm hat mit dem Ereignis keinen Grund angegeben.",
      fr: "Votre programme n’a donné aucune raison avec l’événement.",
    },
    todo: {
      en: "Put the reason into the event's data as reason.",
      de: "Den Grund als reason in die Daten des Ereignisses schreiben.",
      fr: "Mettez la raison dans les données de l’événement, comme reason.",
    },
  },
];
