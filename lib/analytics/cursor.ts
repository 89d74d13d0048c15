import { z } from "zod";
import { PushlensError } from "@/lib/errors";

/** Writes a position as an opaque cursor. */
export function writeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position), "utf8").toString("base64url");
}

/** Reads a cursor that `writeCursor` wrote; anything else is a 400. */
export function readCursor<Position>(schema: z.ZodType<Position>, cursor: string): Position {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  const parsed = z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(text);
  if (parsed.success) return parsed.data;
  throw new PushlensError(
    "bad_request",
    "cursor is not understood: pass `next` of the page before with the same sort, or leave it out.",
  );
}
