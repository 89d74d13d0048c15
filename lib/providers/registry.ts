import { braze } from "./braze/index";
import { brevo } from "./brevo/index";
import { cleverpush } from "./cleverpush/index";
import { cloudevents } from "./cloudevents/index";
import { contextpush } from "./contextpush/index";
import { CUSTOM, unmapped } from "./custom";
import { customerio } from "./customerio/index";
import { mailgun } from "./mailgun/index";
import { notificationapi } from "./notificationapi/index";
import { onesignal } from "./onesignal/index";
import { postmark } from "./postmark/index";
import { pushwoosh } from "./pushwoosh/index";
import { receipts } from "./receipts/index";
import { resend } from "./resend/index";
import { segment } from "./segment/index";
import { sendgrid } from "./sendgrid/index";
import { ses } from "./ses/index";
import { standardWebhooks } from "./standardwebhooks/index";
import { twilio } from "./twilio/index";
import type { Provider } from "./types";
import { whatsapp } from "./whatsapp/index";
import { wonderpush } from "./wonderpush/index";

/** Every built-in provider; a new one is its folder and its line here. */
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
  ses,
  receipts,
];

const BY_SLUG: ReadonlyMap<string, Provider> = new Map(
  [...PROVIDERS, unmapped].map((provider) => [provider.slug, provider]),
);

/** What an endpoint's provider can be: a built-in one, or a source of people's own. */
export const PROVIDER_SLUGS: readonly string[] = [...PROVIDERS.map(({ slug }) => slug), CUSTOM];

/** The provider with this slug, or null. Of people's own sources it is the one that maps nothing. */
export function providerBySlug(slug: string): Provider | null {
  return BY_SLUG.get(slug) ?? null;
}
