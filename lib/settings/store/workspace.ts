import { z } from "zod";
import type { Tx } from "@/lib/db";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { words } from "@/lib/words/words";
import { nameSchema } from "./line";

/** What the canary says once decrypted, and the owner id it is bound to. */
export const CANARY = { text: "pushlens", owner: "canary" } as const;

/** A named IANA time zone that this Node knows; offsets such as +02:00 know no summer time. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, { error: () => words("settings")("chooseTimeZone") });

function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Stores the workspace, once; false where there is one. No guard: for provisioning and setup. */
export async function insertWorkspace(
  tx: Tx,
  input: { readonly name: string; readonly timeZone: string },
): Promise<boolean> {
  const timeZone = timeZoneSchema.parse(input.timeZone);
  // What came in before there was a workspace is in UTC; the worker then rebuilds the rollups.
  const counted = await tx.rollup.findFirst({ select: { day: true } });
  const { count } = await tx.workspace.createMany({
    data: {
      name: nameSchema.parse(input.name),
      timeZone,
      rollupZone: counted ? "UTC" : timeZone,
      keyCanary: sealSecret(CANARY.text, CANARY.owner),
    },
    skipDuplicates: true,
  });
  return count === 1;
}
