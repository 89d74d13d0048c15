import type { SampleOf, Samples } from "@/lib/providers/samples";

/** How a push and an e-mail are called, at the beginning of an event's name. */
const IS_EMAIL = /^Email /;

/** One event of the event stream. Of an e-mail the hwid is the address. */
export function streamedEvent(event_name: string, of: SampleOf) {
  const isEmail = IS_EMAIL.test(event_name);
  return {
    event_name,
    message_code: of.message ?? "E682-E6D92B9A-53E24868",
    ...(of.campaign ? { campaign_id: campaignNumber(of.campaign) } : {}),
    platform: isEmail ? "Email" : "iOS",
    application_code: "32E5A-9B411",
    hwid: of.device ?? (isEmail ? "ada@example.com" : "1CA68A12-8DAC-4BB7-BEE5-B756288B6D3C"),
    user_id: of.person ?? "",
    timestamp: Math.floor(of.at / 1_000),
  };
}

/** A uint64, so that not every one is a number here. */
function campaignNumber(campaign: string): number | string {
  const number = Number(campaign);
  return Number.isSafeInteger(number) ? number : campaign;
}

const named = (push: string, email: string) => (of: SampleOf) =>
  streamedEvent(of.channel === "email" ? `Email ${email}` : `Push ${push}`, of);

export const samples = {
  sent: named("Sent", "Sent"),
  delivered: named("Delivered", "Delivered"),
  opened: named("Opened", "Opened"),
  clicked: (of) => streamedEvent("Email Clicked", of),
  failed: named("Failed", "Bounced"),
  opted_out: (of) => streamedEvent("Email Unsubscribed", of),
} satisfies Samples;
