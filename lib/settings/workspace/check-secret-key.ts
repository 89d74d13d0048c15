import "server-only";
import type { Tx } from "@/lib/db";
import { openSecret, sealSecret } from "@/lib/endpoints/secret-box";
import { env } from "@/lib/env";
import { hasSecretKey } from "@/lib/secret-key";
import { CANARY } from "@/lib/settings/store/workspace";

/**
 * Proves at start that this process holds the key that the stored secrets were encrypted with.
 * Throws an Error for people: what is wrong, what was not lost, what to do.
 */
export async function checkSecretKey(tx: Tx): Promise<void> {
  const workspace = await tx.workspace.findUnique({ where: { id: 1 } });
  if (!workspace) return;
  if (!workspace.keyCanary) {
    const keyCanary = sealSecret(CANARY.text, CANARY.owner);
    await tx.workspace.update({ where: { id: 1 }, data: { keyCanary } });
    return;
  }
  // A new key would not fit, and stand where the former one is to go.
  if (!hasSecretKey()) throw new Error(missing());
  try {
    if (openSecret(workspace.keyCanary, CANARY.owner) === CANARY.text) return;
  } catch {
    // Told below, with what to do.
  }
  throw new Error(explanation());
}

function missing(): string {
  return (
    `There is no secret key, and this database holds secrets that were encrypted with one. Nothing was ` +
    `changed or lost. Put the former secret.key into ${env().PUSHLENS_DATA_DIR}, or set ` +
    "PUSHLENS_SECRET_KEY to it, and start again."
  );
}

function explanation(): string {
  const { PUSHLENS_SECRET_KEY, PUSHLENS_DATA_DIR } = env();
  const source = PUSHLENS_SECRET_KEY
    ? "PUSHLENS_SECRET_KEY"
    : `the key in ${PUSHLENS_DATA_DIR}/secret.key`;
  return (
    `${source} is not the key that this database's secrets were encrypted with. Nothing was ` +
    "changed or lost. Set PUSHLENS_SECRET_KEY to the key used before, or put the former " +
    "secret.key back into the data folder, and start again. Where a key rotation was cut off, the " +
    "key is in secret.key.next there: rename it to secret.key."
  );
}
