import type { FailureHint } from "@/lib/providers/types";

/** CleverPush reports no failures. */
export const FAILURES: ReadonlyMap<string, FailureHint> = new Map();
