import type { SubscriberGroup } from "./answers";

/**
 * Who left, of all who ever were subscribed, as a share; null where nobody is now: a vendor that tells of opt-outs alone
 * would be left by everybody.
 */
export function shareLeft({
  subscribed,
  left,
}: Pick<SubscriberGroup, "subscribed" | "left">): number | null {
  return subscribed === 0 ? null : left / (subscribed + left);
}
