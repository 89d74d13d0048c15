import { setTimeout as sleep } from "node:timers/promises";
import { knowsEndpoints } from "@/lib/endpoints/find-endpoint";
import { noteClock } from "./process-clock";
import { storesLately } from "./store-outcome";
import { canSpool } from "./store-requests";

const PATIENCE = 2_000;

// Next's bundles and the hook door may load this file twice in one process: one probe.
const shared = globalThis as typeof globalThis & {
  pushlensWriting?: Promise<boolean> | null;
};

/**
 * True while this process can judge hook requests and store them durably: it has read the
 * endpoints, and what came lately was stored. Where nothing came, something is written, to the
 * database or else to the spool; where the last requests could not be, it is not asked again.
 */
export async function canReceive(): Promise<boolean> {
  try {
    if (!(await knowsEndpoints())) return false;
    const lately = storesLately();
    if (lately !== "unknown") return lately === "stored";
    return (await databaseTakes()) || (await canSpool());
  } catch {
    return false;
  }
}

/** A database that answers may still refuse to write: its disk is full, or it stands by for another. */
async function databaseTakes(): Promise<boolean> {
  // While a database hangs, one question waits for it, and not one for every check.
  shared.pushlensWriting ??= noteClock("receiver")
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      shared.pushlensWriting = null;
    });
  return await Promise.race([shared.pushlensWriting, sleep(PATIENCE, false, { ref: false })]);
}
