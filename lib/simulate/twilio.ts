import { fields, form, samples } from "@/lib/providers/twilio/samples";
import { automation, broadcast } from "./campaign-script";
import { SMS_HABITS } from "./habits";
import { MINUTE } from "./rhythm";
import type { Fact, Simulator } from "./types";

/** Twilio's status callbacks: one form to a request. */
export const twilio: Simulator = {
  slug: "twilio",
  campaigns: [
    broadcast(
      "MGreminders",
      "Tomorrow at ten",
      { days: [1, 2, 3, 4, 5], at: [17, 0] },
      { weight: 4, channel: "sms" },
    ),
    automation("MGcodes", "Your code is on its way", { weight: 3, channel: "sms" }),
    automation("MGchat", "Your order is ready", { weight: 2, channel: "whatsapp" }),
    automation("MGparcels", "Your parcel is at the door", { weight: 2, channel: "sms" }),
  ],
  habits: {
    whatsapp: { ...SMS_HABITS, failureCodes: [["63024", 1]], opened: 0.55, leaves: 0 },
    sms: {
      ...SMS_HABITS,
      failureCodes: [
        ["30003", 3],
        ["30005", 4],
        ["30007", 2],
      ],
      leaveCauses: [["STOP", 1]],
    },
  },
  platforms: [["phone", 1]],
  optInCauses: [["START", 1]],
  identity: "send",
  audience: 2,
  batch: { max: 1, wait: 0 },
  array: false,
  write: (item) => form(item as Record<string, string>),
  retries: [1, 2, 5].map((minutes) => minutes * MINUTE),
  encode,
  campaignId: (message) => `service:${message.campaign.name}`,
  deliveryId: (fact) => fact.id,
  headers: () => ({ "content-type": "application/x-www-form-urlencoded" }),
};

function encode({ kind, at, id, device, message, cause, again }: Fact): object | null {
  const sid = (kind === "opted_in" || kind === "opted_out" || !message ? id : message.id).slice(
    0,
    32,
  );
  const isChat = message?.campaign.channel === "whatsapp";
  const person = isChat ? `whatsapp:${device.person.phone}` : device.person.phone;
  const of = { at, message: sid, person, cause };
  const service = message ? { MessagingServiceSid: message.campaign.name } : {};
  // Read again is the same status once more.
  if (again) return null;
  if (kind === "strange") return fields("teleported", of, service);
  if (kind === "opened") return fields("read", of, service);
  if (kind === "inbound") return { ...fields("received", of), Body: "Is it still open?" };
  const build = (samples as Partial<Record<Fact["kind"], (one: typeof of) => object>>)[kind];
  if (!build || (message === null && kind !== "opted_in" && kind !== "opted_out")) return null;
  return { ...build(of), ...service };
}
