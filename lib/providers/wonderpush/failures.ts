import type { FailureHint } from "@/lib/providers/types";

/** WonderPush's event names no cause at all. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map([
  [
    "",
    {
      label: "No reason given",
      class: null,
      meaning:
        "WonderPush says that sending failed, not why. Nearly always Apple or Google no longer accept the device's push token: the app was removed, or reinstalled.",
      todo: "A few in a hundred are normal, and WonderPush drops such devices by itself. If the share jumped on one day, check the push credentials of the platform in WonderPush (APNs key or certificate, Firebase service account).",
    },
  ],
]);
