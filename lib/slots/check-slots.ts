import type { Client } from "pg";
import { NoCluster } from "./citus";

/**
 * Refuses to start where PUSHLENS_SLOTS is not what the facts were made with. Throws one line that says what to do.
 */
export async function checkSlots(client: Client, wanted: number | undefined): Promise<void> {
  const { rows } = await client.query<{ slots: number }>(
    "select count(*)::int as slots from facts_slot",
  );
  const slots = rows[0]?.slots ?? 1;
  if (wanted === undefined || wanted === slots) return;
  throw new NoCluster(
    slots === 1
      ? `PUSHLENS_SLOTS is ${wanted}, but the facts are on one database: run \`npm run pushlens -- distribute\`, or take the variable away.`
      : `PUSHLENS_SLOTS is ${wanted}, but the facts lie in ${slots} slots: set it to ${slots}, or take the variable away.`,
  );
}
