import type { FailureHints } from "@/lib/providers/told";

/** CleverPush reports no failures. */
export const FAILURES: FailureHints = new Map();
