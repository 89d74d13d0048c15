import { tryParse } from "@/lib/providers/body";
import { type Fields, object } from "@/lib/providers/fields";
import type { Question, RawRequest } from "@/lib/providers/types";
import type { InAll, Language } from "@/lib/words/languages";
import { snsAddress } from "./sns";

/** Headers of Amazon SNS that are looked at; they open no door. */
export const SNS_HEADERS = [
  "x-amz-sns-message-type",
  "x-amz-sns-topic-arn",
  "x-amz-sns-rawdelivery",
] as const;

/**
 * What Amazon SNS asks by its newest requests, newest first: to confirm a topic, or what to do of one that
 * ended. Null once the topic has delivered since.
 */
export function snsQuestion(requests: readonly RawRequest[]): Question | null {
  const delivered = new Set<unknown>();
  for (const { headers, body } of requests) {
    const type = headers["x-amz-sns-message-type"];
    if (type === "Notification") delivered.add(headers["x-amz-sns-topic-arn"]);
    const isQuestion = type === "SubscriptionConfirmation" || type === "UnsubscribeConfirmation";
    const message = isQuestion ? object(tryParse(new TextDecoder().decode(body))) : null;
    if (message && !delivered.has(message.TopicArn)) return questionOf(message);
  }
  return null;
}

function questionOf(message: Fields): Question {
  const topic = String(message.TopicArn).slice(0, 300);
  const ended = message.Type === "UnsubscribeConfirmation";
  const url = snsAddress(message.SubscribeURL);
  const certificate = snsAddress(message.SigningCertURL);
  const { title, text, label } = ended ? endedWords(topic) : waitingWords(topic);
  const parts = [
    text,
    url ? null : NO_LINK,
    certificate && !ended ? proofWords(certificate.href) : null,
  ].filter((part) => part !== null);
  return { title, text: joined(parts), link: url ? { label, url: url.href } : null };
}

/** Whole sentences, one after the other. */
function joined(parts: readonly InAll[]): InAll {
  const inOne = (language: Language) => parts.map((part) => part[language]).join(" ");
  return { en: inOne("en"), de: inOne("de"), fr: inOne("fr") };
}

const waitingWords = (topic: string) => ({
  title: {
    en: "Amazon SNS waits for a confirmation",
    de: "Amazon SNS wartet auf eine Bestätigung",
    fr: "Amazon SNS attend une confirmation",
  },
  text: {
    en: `The topic ${topic} delivers once its subscription is confirmed, within three days. Confirm it only where the topic is yours: whoever knows this endpoint's URL can ask.`,
    de: `Das Topic ${topic} liefert, sobald sein Abonnement bestätigt ist, innerhalb von drei Tagen. Nur bestätigen, wenn das Topic Ihres ist: Fragen kann jeder, der die URL dieses Endpunkts kennt.`,
    fr: `Le topic ${topic} livre dès que son abonnement est confirmé, sous trois jours. Ne confirmez que si le topic est le vôtre : quiconque connaît l’URL de ce point d’accès peut demander.`,
  },
  label: {
    en: "Confirm the subscription",
    de: "Abonnement bestätigen",
    fr: "Confirmer l’abonnement",
  },
});

const endedWords = (topic: string) => ({
  title: {
    en: "A topic of Amazon SNS has ended",
    de: "Ein Topic von Amazon SNS wurde beendet",
    fr: "Un topic d’Amazon SNS a pris fin",
  },
  text: {
    en: `The topic ${topic} sends nothing here any more. Where nobody of yours ended it, subscribe it again.`,
    de: `Das Topic ${topic} sendet nichts mehr hierher. Wenn das niemand von Ihnen beendet hat, es erneut abonnieren.`,
    fr: `Le topic ${topic} n’envoie plus rien ici. Si personne chez vous n’y a mis fin, réabonnez-le.`,
  },
  label: { en: "Subscribe it again", de: "Erneut abonnieren", fr: "Réabonner" },
});

const NO_LINK: InAll = {
  en: "Its link is not one of Amazon SNS, so it is not shown.",
  de: "Sein Link ist keiner von Amazon SNS und wird deshalb nicht gezeigt.",
  fr: "Son lien n’est pas d’Amazon SNS, il n’est donc pas affiché.",
};

const proofWords = (address: string): InAll => ({
  en: `To have signatures checked, set a secret: the topic's ARN, ${address}, and below it the certificate that this address gives.`,
  de: `Um Signaturen prüfen zu lassen, ein Secret festlegen: die ARN des Topics, ${address}, und darunter das Zertifikat, das diese Adresse liefert.`,
  fr: `Pour faire vérifier les signatures, définissez un secret : l’ARN du topic, ${address}, et en dessous le certificat que donne cette adresse.`,
});
