import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { adoptNextKey, writeNextKey } from "@/lib/secret-key";
import { rotateSecretKey } from "@/lib/settings/workspace/rotate-secret-key";

/** `pushlens rotate-key`: encrypts every secret anew; of PUSHLENS_NEW_SECRET_KEY, or a key file's. */
export function addRotateKey(program: Command): void {
  program
    .command("rotate-key")
    .description("encrypt every secret anew with another secret key; stop Pushlens first")
    .action(async () => {
      const { PUSHLENS_SECRET_KEY, PUSHLENS_NEW_SECRET_KEY, PUSHLENS_DATA_DIR } = env();
      const fromFile = PUSHLENS_SECRET_KEY === undefined;
      if (!fromFile && !PUSHLENS_NEW_SECRET_KEY) {
        throw new Error(
          "Set PUSHLENS_NEW_SECRET_KEY to the new key (32 bytes in base64, as `openssl rand -base64 32` makes them). Nothing was changed.",
        );
      }
      const next = PUSHLENS_NEW_SECRET_KEY
        ? Buffer.from(PUSHLENS_NEW_SECRET_KEY, "base64")
        : randomBytes(32);
      const rotated = await withInstallation(async () => {
        // On disk before anything needs it: a key that a crash takes along would cost every secret.
        if (fromFile) writeNextKey(PUSHLENS_DATA_DIR, next);
        const counts = await db().$transaction((tx) => rotateSecretKey(tx, next), {
          timeout: 120_000,
        });
        if (fromFile) adoptNextKey(PUSHLENS_DATA_DIR);
        return counts;
      });
      console.log(
        `Encrypted anew: ${rotated.secrets} endpoint secrets, ${rotated.secondFactors} second factors. Everybody signs in again.`,
      );
      console.log(
        fromFile
          ? "The new key is in secret.key; the former one, in secret.key.old, opens backups made before."
          : "Start Pushlens with PUSHLENS_SECRET_KEY set to the new key. Backups made before need the former one.",
      );
    });
}
