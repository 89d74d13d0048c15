import { createHash, randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Tx } from "@/lib/db";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";

export type Purpose = "token" | "secret";

/** A new random token or secret that is safe in a URL and a header. */
export function randomCredential(): string {
  return randomBytes(24).toString("base64url");
}

/** SHA-256, the form in which tokens, secrets and keys are looked up and compared. */
export function digestOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(text).digest());
}

/** The last characters, for people to recognise it by; none of a short one, which they would give away. */
export function endingOf(text: string): string {
  return text.length >= 12 ? text.slice(-4) : "";
}

/** Stores a token or secret of an endpoint; throws `conflict` where it is in use already. */
export async function insertCredential(
  tx: Tx,
  input: { readonly endpointId: string; readonly purpose: Purpose; readonly plain: string },
): Promise<string> {
  const { endpointId, purpose, plain } = input;
  const digest = digestOf(plain);
  const ofAny = purpose === "token" ? {} : { endpointId };
  const taken = await tx.credential.findFirst({ where: { purpose, digest, ...ofAny } });
  if (taken) {
    throw new PushlensError("conflict", `This ${purpose} was used before. Choose another one.`);
  }
  const { id } = await tx.credential.create({
    data: {
      id: v7(),
      endpointId,
      purpose,
      digest,
      encrypted: purpose === "secret" ? sealSecret(plain, endpointId) : null,
      ending: endingOf(plain),
    },
  });
  return id;
}
