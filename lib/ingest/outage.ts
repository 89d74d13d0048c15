import { DatabaseError } from "pg";
import { z } from "zod";

/** SQLSTATE classes that blame the data: bad values, broken constraints, limits of a row. */
const DATA_STATE = /^(22|23|54)/;
const STATE_IN_MESSAGE = /Code: `(\w{5})`/;

/** False where the data may be at fault; then smaller parts find which. True: try again later. */
export function isOutage(error: unknown): boolean {
  const state = stateOf(error);
  if (state !== null) return !DATA_STATE.test(state);
  const ours = [TypeError, RangeError, SyntaxError, z.ZodError];
  return !ours.some((type) => error instanceof type);
}

/** The SQLSTATE of what the database refused; empty where Prisma does not tell it. */
function stateOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code ?? "";
  // By its name: the door, which asks this too, does not load Prisma.
  if (error instanceof Error && error.name === "PrismaClientKnownRequestError")
    return STATE_IN_MESSAGE.exec(error.message)?.[1] ?? "";
  return null;
}
