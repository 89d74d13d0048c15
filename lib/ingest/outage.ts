import { z } from "zod";
import { Prisma } from "@/lib/db";

/** SQLSTATE classes that blame the data: bad values, broken constraints, limits of a row. */
const DATA_STATES = /Code: `(22|23|54)\w{3}`/;

/** False where the data may be at fault; then smaller parts find which. True: try again later. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return !DATA_STATES.test(error.message);
  const ours = [TypeError, RangeError, SyntaxError, z.ZodError];
  return !ours.some((type) => error instanceof type);
}
