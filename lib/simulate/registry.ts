import { braze } from "./braze";
import { brevo } from "./brevo";
import { cleverpush } from "./cleverpush";
import { cloudevents } from "./cloudevents";
import { contextpush } from "./contextpush";
import { customerio } from "./customerio";
import { mailgun } from "./mailgun";
import { notificationapi } from "./notificationapi";
import { onesignal } from "./onesignal";
import { postmark } from "./postmark";
import { pushwoosh } from "./pushwoosh";
import { receipts } from "./receipts";
import { resend } from "./resend";
import { segment } from "./segment";
import { sendgrid } from "./sendgrid";
import { ses } from "./ses";
import { standardWebhooks } from "./standardwebhooks";
import { twilio } from "./twilio";
import type { Simulator } from "./types";
import { whatsapp } from "./whatsapp";
import { wonderpush } from "./wonderpush";

/** Every vendor that can be simulated; a new one is a file and a line here. */
export const SIMULATORS: readonly Simulator[] = [
  wonderpush,
  cleverpush,
  pushwoosh,
  notificationapi,
  contextpush,
  onesignal,
  braze,
  sendgrid,
  twilio,
  customerio,
  segment,
  whatsapp,
  standardWebhooks,
  cloudevents,
  postmark,
  mailgun,
  resend,
  brevo,
  ses,
  receipts,
];

/** Those that the invented history of the demo is made of. */
export const IN_DEMO: readonly Simulator[] = SIMULATORS.filter(({ demo }) => demo !== undefined);

/** The simulator of a provider; null where there is none. */
export function simulatorBySlug(slug: string): Simulator | null {
  return SIMULATORS.find((simulator) => simulator.slug === slug) ?? null;
}
