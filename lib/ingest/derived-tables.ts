/** Every table that is derived from the raw requests. */
export const DERIVED_TABLES = [
  "event",
  "message",
  "planned_message",
  "subscription",
  "campaign",
  "quarantined_item",
  "rollup",
  "breakdown_rollup",
  "accounting",
] as const;
