import { z } from "zod";
import { words } from "@/lib/words/words";
import { POSITIONS } from "./query";

/** A page's parameters as text, in one form whoever wrote them. */
export const pageQuerySchema = z
  .string()
  .max(8_000, { error: () => words("notes")("addressTooLong") })
  .transform((text) => {
    const query = new URLSearchParams(text);
    for (const name of POSITIONS) query.delete(name);
    return query.toString();
  });

/** A range that moves with the days: a preset's name, or days that end today. Empty: none. */
export const movingRangeSchema = z
  .string()
  .regex(/^(?:[a-z0-9-]{1,20})?$/)
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

/** A form's "true" or "false". */
export const yesNoSchema = z.union([z.boolean(), z.stringbool()]).default(false);
