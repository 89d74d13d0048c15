import type { Kind } from "./event";
import type { SampleOf, Samples } from "./samples";

/** Builds samples of formats that carry a program's own events, each under its type. */
export function ownSamples(build: (type: string, of: SampleOf) => object): Samples {
  const endings: Partial<Record<Kind, string>> = {
    scheduled: "scheduled",
    sent: "sent",
    delivered: "delivered",
    opened: "opened",
    clicked: "clicked",
    failed: "failed",
    cancelled: "cancelled",
    opted_in: "subscribed",
    opted_out: "unsubscribed",
  };
  return Object.fromEntries(
    Object.entries(endings).map(([kind, ending]) => [
      kind,
      (of: SampleOf) => build(`${of.channel ?? "push"}.${ending}`, of),
    ]),
  );
}

/** What such an event is about. */
export function ownData(of: SampleOf) {
  return {
    message_id: of.message ?? "m-1",
    recipient: of.person ?? of.device ?? "kd-4471",
    ...(of.campaign === null ? {} : campaign(of.campaign ?? "menu")),
    ...(of.title === undefined ? {} : { title: of.title }),
    ...(of.cause === undefined || of.cause === null ? {} : { reason: of.cause }),
  };
}

function campaign(name: string) {
  return { campaign_id: name, campaign_name: name };
}
