import "server-only";
import { randomInt, timingSafeEqual } from "node:crypto";
import type { Tx } from "@/lib/db";
import { digestOf } from "@/lib/settings/store/credential";

// Without 0 O 1 I L U: read from a terminal, typed into a form.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const GROUP = 4;

/**
 * Makes the one-time code that claims a new installation, for the terminal to show; an earlier one
 * ends. Null where there is an owner already.
 */
export async function createSetupCode(tx: Tx): Promise<string | null> {
  if ((await tx.user.count({ where: { role: "owner" } })) > 0) return null;
  const code = Array.from({ length: GROUPS }, randomGroup).join("-");
  const digest = digestOf(normalise(code));
  await tx.setupCode.upsert({
    where: { id: 1 },
    create: { digest },
    update: { digest, createdAt: new Date() },
  });
  return code;
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

function normalise(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** True where the code is the installation's; locks it until the transaction ends. */
export async function checkSetupCode(tx: Tx, code: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM setup_code FOR UPDATE`;
  const stored = await tx.setupCode.findUnique({ where: { id: 1 } });
  return stored !== null && timingSafeEqual(stored.digest, digestOf(normalise(code)));
}
