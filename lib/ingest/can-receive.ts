import { setTimeout as sleep } from "node:timers/promises";
import { findEndpoint } from "@/lib/endpoints/find-endpoint";
import { pool } from "@/lib/pool";
import { canSpool } from "./store-requests";

const PATIENCE = 2_000;

/**
 * True while this process can judge hook requests and store them durably: it has read the
 * endpoints, and the database answers or the spool can be written.
 */
export async function canReceive(): Promise<boolean> {
  try {
    await findEndpoint("");
    return (await databaseAnswers()) || (await canSpool());
  } catch {
    return false;
  }
}

async function databaseAnswers(): Promise<boolean> {
  const ask = async () => await pool().query("SELECT 1");
  const answer = ask().then(
    () => true,
    () => false,
  );
  return await Promise.race([answer, sleep(PATIENCE, false, { ref: false })]);
}
