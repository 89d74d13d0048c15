import type { FailureHint } from "@/lib/providers/types";

/** The one cause that the document names. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map([
  [
    "device_token no longer valid",
    {
      label: "Push token no longer valid",
      class: "permanent",
      meaning: "Apple refused the device's token: the app was removed, or reinstalled.",
      todo: "Stop scheduling for this token, and send ContextPush the new one when the app next starts. Sending on to dead tokens makes every rate look worse.",
    },
  ],
]);
