import { createHash, randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Tx } from "@/lib/db";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";
import { providerBySlug } from "@/lib/providers/registry";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

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
  // All certificates end alike.
  const telling = text.replace(/[=\s]*-----END [A-Z ]{1,40}-----\s*$/, "");
  return telling.length >= 12 ? telling.slice(-4) : "";
}

/** Stores a token or secret of an endpoint; throws `conflict` where it is in use already. */
export async function insertCredential(
  tx: Tx,
  input: {
    readonly endpointId: string;
    readonly purpose: Purpose;
    readonly plain: string;
    /** Hours that the one it replaces must lie unused before it ends by itself; null: by hand. */
    readonly quietHours?: number | null;
  },
): Promise<string> {
  const { endpointId, purpose, plain, quietHours = null } = input;
  const digest = digestOf(plain);
  const ofAny = purpose === "token" ? {} : { endpointId };
  const taken = await tx.credential.findFirst({ where: { purpose, digest, ...ofAny } });
  if (taken) throw new PushlensError("conflict", words("endpoints")(`usedBefore.${purpose}`));
  if (purpose === "secret") await refuseSharedSecret(tx, endpointId, digest);
  const { id } = await tx.credential.create({
    data: {
      id: v7(),
      endpointId,
      purpose,
      digest,
      encrypted: purpose === "secret" ? sealSecret(plain, endpointId) : null,
      ending: endingOf(plain),
      quietHours,
    },
  });
  return id;
}

/** A stream names its endpoint by the secret alone, so no two endpoints of such a provider share one. */
async function refuseSharedSecret(
  tx: Tx,
  endpointId: string,
  digest: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const { provider } = await tx.endpoint.findUniqueOrThrow({ where: { id: endpointId } });
  const owner = providerBySlug(provider);
  if (!owner?.stream) return;
  // Two at once must not both find it free.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7275413)`;
  const [other] = await tx.$queryRaw<{ name: string }[]>`
    SELECT e.name FROM endpoint e JOIN credential c ON c.endpoint_id = e.id
    WHERE e.provider = ${provider} AND e.deleted_at IS NULL
      AND c.purpose = 'secret' AND c.ended_at IS NULL AND c.digest = ${digest} LIMIT 1`;
  if (!other) return;
  const values = { name: other.name, secret: said(owner.secretLabel), provider: said(owner.label) };
  throw new PushlensError("conflict", words("endpoints")("sharedSecret", values));
}
