import { braze } from "./braze/index";
import { brevo } from "./brevo/index";
import { cleverpush } from "./cleverpush/index";
import { cloudevents } from "./cloudevents/index";
import { contextpush } from "./contextpush/index";
import { customerio } from "./customerio/index";
import { mailgun } from "./mailgun/index";
import { notificationapi } from "./notificationapi/index";
import { onesignal } from "./onesignal/index";
import { postmark } from "./postmark/index";
import { pushwoosh } from "./pushwoosh/index";
import { resend } from "./resend/index";
import { segment } from "./segment/index";
import { sendgrid } from "./sendgrid/index";
import { standardWebhooks } from "./standard-webhooks/index";
import { twilio } from "./twilio/index";
import type { Provider } from "./types";
import { whatsapp } from "./whatsapp/index";
import { wonderpush } from "./wonderpush/index";

/** Every provider; a new one is its folder and its line here. */
export const PROVIDERS: readonly Provider[] = [
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
];

const BY_SLUG: ReadonlyMap<string, Provider> = new Map(
  PROVIDERS.map((provider) => [provider.slug, provider]),
);

/** The provider with this slug, or null. */
export function providerBySlug(slug: string): Provider | null {
  return BY_SLUG.get(slug) ?? null;
}
