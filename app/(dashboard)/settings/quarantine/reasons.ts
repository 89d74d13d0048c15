import { words } from "@/lib/words/words";

/** Why an item can be in quarantine. */
export const REASONS = [
  "unknown_type",
  "missing_identity",
  "wrong_shape",
  "not_mapped",
  "processing_failed",
] as const;

/** The same in words. */
export function reasonWords(reason: string): string {
  const known = REASONS.find((one) => one === reason);
  return known ? words("quarantine")(`reason.${known}`) : reason;
}
