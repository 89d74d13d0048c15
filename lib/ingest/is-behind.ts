import { z } from "zod";
import type { Db } from "@/lib/db";

/** A longer queue than this goes before what is derived beside it. */
const BACKLOG = 100;

const behindSchema = z.tuple([z.object({ behind: z.boolean() })]);

/** True while so much of what was received is not in yet that figures are to wait for it. */
export async function isBehind(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw`
    SELECT EXISTS (SELECT FROM pending_request OFFSET ${BACKLOG}) AS behind`;
  return behindSchema.parse(rows)[0].behind;
}
