import type { ChannelHabits } from "./types";

/** What becomes of a push notification where a vendor's own figures say nothing else. */
export const PUSH_HABITS: ChannelHabits = {
  hold: 0,
  cancelled: 0,
  failed: 0.018,
  failureCodes: [[null, 1]],
  failureEnds: null,
  delivered: 0.91,
  opened: 0.055,
  clicked: 0,
  skipped: 0,
  leaves: 0.003,
  leaveCauses: [["soft", 1]],
};

/** What becomes of an e-mail: rarely lost, opened by many, clicked by some. */
export const EMAIL_HABITS: ChannelHabits = {
  ...PUSH_HABITS,
  failed: 0.014,
  failureCodes: [
    ["BOUNCE", 5],
    ["EMAIL_BOUNCE", 2],
    ["MAILBOX_FULL", 1],
  ],
  delivered: 0.985,
  opened: 0.25,
  clicked: 0.17,
  leaves: 0.0026,
  leaveCauses: [["unsubscribed", 1]],
};

/** What becomes of a text message. */
export const SMS_HABITS: ChannelHabits = {
  ...PUSH_HABITS,
  failed: 0.025,
  failureCodes: [
    ["INVALID_NUMBER", 4],
    ["NO_ANSWER", 1],
    ["CARRIER_REJECTED", 2],
  ],
  delivered: 0.96,
  opened: 0,
  leaves: 0.001,
};
