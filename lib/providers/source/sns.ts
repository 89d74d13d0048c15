import { type KeyObject, verify, X509Certificate } from "node:crypto";
import { tryParse } from "@/lib/providers/body";
import { type Fields, object } from "@/lib/providers/fields";
import type { ArrivedRequest, Proof, Unproven } from "@/lib/providers/types";
import type { InAll } from "@/lib/words/languages";

type SignatureProof = Extract<Proof, { kind: "signature" }>;

const HASHES: Readonly<Record<string, string>> = { "1": "sha1", "2": "sha256" };
const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
const CONFIRMATION = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
];
/** What is signed of a message of each type, in this order. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: NOTIFICATION,
  SubscriptionConfirmation: CONFIRMATION,
  UnsubscribeConfirmation: CONFIRMATION,
};

/**
 * The signature of Amazon SNS, by a certificate that is never fetched: the secret is a text that names the
 * topics (ARN), and holds the certificates as PEM, each perhaps with the address that it was downloaded from.
 */
export function snsProof(required: boolean): SignatureProof {
  return {
    kind: "signature",
    header: null,
    required,
    textSecret: { wrong: wrongSecret },
    verify(request, secrets) {
      const message = signedMessage(request);
      return message !== null && secrets.some((secret) => isOf(message, pinnedIn(secret)));
    },
    explain,
  };
}

/** What a secret pins. */
type Pinned = {
  readonly topics: readonly string[];
  /** Where certificates were downloaded from. */
  readonly addresses: readonly string[];
  readonly keys: readonly KeyObject[];
};

const TOPIC = /\barn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w.-]+/g;
const ADDRESS = /\bhttps:\/\/[^\s"'<>]+\.pem\b/g;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

const MAX_KNOWN = 50;
const known = new Map<string, Pinned>();

function pinnedIn(secret: string): Pinned {
  const before = known.get(secret);
  if (before) return before;
  const pinned = {
    topics: [...(secret.match(TOPIC) ?? [])],
    addresses: [...(secret.match(ADDRESS) ?? [])],
    keys: [...secret.matchAll(PEM)].flatMap(([, base64 = ""]) => keyOf(base64) ?? []),
  };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(secret, pinned);
  return pinned;
}

/** Line breaks may be lost on the way through a form. */
function keyOf(base64: string): KeyObject | null {
  try {
    const { publicKey } = new X509Certificate(Buffer.from(base64, "base64"));
    return publicKey.asymmetricKeyType === "rsa" ? publicKey : null;
  } catch {
    return null;
  }
}

function wrongSecret(text: string): InAll | null {
  const { topics, keys } = pinnedIn(text);
  const blocks = text.match(/-----BEGIN /g)?.length ?? 0;
  if (topics.length === 0) return NO_TOPIC;
  if (keys.length === 0) return NO_CERTIFICATE;
  return keys.length < blocks ? NOT_READ : null;
}

const NO_TOPIC: InAll = {
  en: "Begin with the topic's ARN, as in arn:aws:sns:eu-central-1:123456789012:ses-events: the same certificate signs for everybody's topics.",
  de: "Mit der ARN des Topics beginnen, etwa arn:aws:sns:eu-central-1:123456789012:ses-events: Dasselbe Zertifikat signiert für die Topics aller.",
  fr: "Commencez par l’ARN du topic, comme arn:aws:sns:eu-central-1:123456789012:ses-events : le même certificat signe pour les topics de tout le monde.",
};
const NO_CERTIFICATE: InAll = {
  en: "Add the certificate, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.",
  de: "Das Zertifikat hinzufügen, von -----BEGIN CERTIFICATE----- bis -----END CERTIFICATE-----.",
  fr: "Ajoutez le certificat, de -----BEGIN CERTIFICATE----- à -----END CERTIFICATE-----.",
};
const NOT_READ: InAll = {
  en: "One of the certificates cannot be read. Copy each whole, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.",
  de: "Eines der Zertifikate lässt sich nicht lesen. Jedes ganz kopieren, von -----BEGIN CERTIFICATE----- bis -----END CERTIFICATE-----.",
  fr: "L’un des certificats ne peut pas être lu. Copiez chacun en entier, de -----BEGIN CERTIFICATE----- à -----END CERTIFICATE-----.",
};

/** A message with what a signature needs; null where it has none. */
function signedMessage({ body }: Pick<ArrivedRequest, "body">): Fields | null {
  const message = object(tryParse(new TextDecoder().decode(body)));
  if (message === null || !Object.hasOwn(SIGNED, String(message.Type))) return null;
  return typeof message.Signature === "string" && typeof message.TopicArn === "string"
    ? message
    : null;
}

function isOf(message: Fields, { topics, keys }: Pinned): boolean {
  const algorithm = Object.hasOwn(HASHES, String(message.SignatureVersion))
    ? HASHES[String(message.SignatureVersion)]
    : undefined;
  if (algorithm === undefined || !topics.includes(String(message.TopicArn))) return false;
  const signature = Buffer.from(String(message.Signature), "base64");
  const signed = Buffer.from(canonicalText(message));
  return keys.some((key) => verify(algorithm, signed, key, signature));
}

/** Each field's name and value on lines of their own. */
function canonicalText(message: Fields): string {
  const names = SIGNED[String(message.Type)] ?? [];
  return names
    .filter((name) => typeof message[name] === "string")
    .map((name) => `${name}\n${message[name]}\n`)
    .join("");
}

const REGION_HOST = /^sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;

/** An address at Amazon SNS; null for any other. */
export function snsAddress(text: unknown): URL | null {
  if (typeof text !== "string" || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.protocol === "https:" && url.username === "" && url.port === "";
  return isPlain && REGION_HOST.test(url.hostname) ? url : null;
}

/** Why a request is not proven. A certificate that is missing is asked for, and the request comes again. */
function explain(
  request: Pick<ArrivedRequest, "body" | "headers">,
  secrets: readonly string[],
): Unproven | null {
  const message = signedMessage(request);
  if (message === null) return unsigned(request);
  const pinned = secrets.map(pinnedIn);
  const topic = String(message.TopicArn).slice(0, 300);
  if (!pinned.some(({ topics }) => topics.includes(topic))) {
    const detail = `It came from the topic ${topic}, which the secret of this endpoint does not name. Where the topic is yours, set a new secret that names it, too.`;
    return { detail, again: false };
  }
  const address = snsAddress(message.SigningCertURL);
  if (!address?.pathname.endsWith(".pem")) {
    const detail =
      "It says that its certificate is at an address that is not one of Amazon SNS. Amazon did not send it.";
    return { detail, again: false };
  }
  if (pinned.some(({ addresses }) => addresses.includes(address.href))) return null;
  const detail = `The certificate that it is signed with is not in the secret of this endpoint. Download it from ${address.href}, and set a new secret: the one of now, with this address and the certificate below it. Amazon SNS sends again what was refused meanwhile, for up to an hour.`;
  return { detail, again: true };
}

function unsigned({ headers }: Pick<ArrivedRequest, "headers">): Unproven | null {
  if (headers["x-amz-sns-rawdelivery"] !== "true") return null;
  const detail =
    "It came by raw message delivery, which Amazon SNS does not sign. Switch raw message delivery off in the subscription, or revoke the secret here: then the token in the URL is the secret.";
  return { detail, again: false };
}
