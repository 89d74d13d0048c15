import type { SampleOf, Samples } from "@/lib/providers/samples";

/** An event of an installation, as WonderPush's REST API has them. */
export function installationEvent(type: string, of: SampleOf) {
  const installationId = of.device ?? "e2ba48f97a45be39f6c921e7b7a2adf65ad451b5";
  return {
    id: of.id ?? `${type}-${of.message ?? ""}-${installationId}-${of.at}`,
    type,
    installationId,
    userId: of.person === undefined ? "u-1042" : of.person,
    actionDate: of.at,
    creationDate: of.at,
  };
}

/** An event of a notification that went to an installation. */
export function notificationEvent(type: string, of: SampleOf) {
  return {
    ...installationEvent(type, of),
    ...(of.campaign === null ? {} : { campaignId: of.campaign ?? "0195spring" }),
    notificationId: of.message ?? "01h8notif77",
  };
}

export const samples = {
  sent: (of) => notificationEvent("@NOTIFICATION_SENT", of),
  delivered: (of) => notificationEvent("@NOTIFICATION_RECEIVED", of),
  opened: (of) => notificationEvent("@NOTIFICATION_OPENED", of),
  failed: (of) => notificationEvent("@NOTIFICATION_FAILED", of),
  opted_in: (of) => ({ ...installationEvent("@OPT_IN", of), subtype: of.cause ?? "new" }),
  opted_out: (of) => ({ ...installationEvent("@OPT_OUT", of), subtype: of.cause ?? "soft" }),
  session: (of) => installationEvent("@APP_OPEN", of),
  custom: (of) => ({
    ...installationEvent("purchase", of),
    custom: { string_source: "home" },
  }),
} satisfies Samples;
