import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One event as Currents posts it; `more` are properties of its own. */
export function event(type: string, of: SampleOf, more: object = {}) {
  const dispatch = of.message ?? "671f0c2e9a5b4d00110f3c2a";
  const device = of.device ?? "DEVICE_ID";
  return {
    event_type: type,
    id: of.id ?? `${type} ${dispatch} ${device} ${of.at}`,
    time: Math.floor(of.at / 1_000),
    user: {
      user_id: `braze-${of.person ?? device}`,
      external_user_id: of.person ?? `user-${device}`,
      device_id: device,
    },
    properties: {
      ...(of.campaign === null
        ? {}
        : {
            campaign_id: of.campaign ?? "9a4d",
            campaign_name: of.title ?? of.campaign ?? "Friday menu",
          }),
      dispatch_id: dispatch,
      platform: "ios",
      ...more,
    },
  };
}

const push = (type: string) => (of: SampleOf) =>
  event(`users.messages.pushnotification.${type}`, of);

export const samples = {
  sent: push("Send"),
  opened: push("Open"),
  failed: push("Bounce"),
  cancelled: push("Abort"),
  opted_in: (of) =>
    event("users.behaviors.pushnotification.TokenStateChange", of, {
      push_token_state_change_type: "add",
      push_token_device_id: of.device ?? "DEVICE_ID",
      time_ms: of.at,
    }),
  opted_out: (of) => event("users.behaviors.Uninstall", of),
} satisfies Samples;
