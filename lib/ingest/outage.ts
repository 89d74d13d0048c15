import { z } from "zod";
import { faultOf, sqlStateOf } from "@/lib/sql-state";

/**
 * False where the data may be at fault; then smaller parts find which. True: try again later. A
 * statement that the server refuses for good is no outage: it would hold up what waits behind it.
 */
export function isOutage(error: unknown): boolean {
  if (sqlStateOf(error) !== null) return faultOf(error) !== "refused";
  const ours = [TypeError, RangeError, SyntaxError, z.ZodError];
  return !ours.some((type) => error instanceof type);
}
