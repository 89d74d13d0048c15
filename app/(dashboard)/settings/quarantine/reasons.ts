/** Why an item is in quarantine, in words. */
export const REASONS: Readonly<Record<string, string>> = {
  unknown_type: "unknown type",
  missing_identity: "missing identity",
  wrong_shape: "wrong shape",
  not_mapped: "not mapped yet",
  processing_failed: "could not be stored",
};
