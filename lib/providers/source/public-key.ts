import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { Proof } from "@/lib/providers/types";
import type { ProofDefinition } from "./proof-definition";
import { aroundOf, givenSignatures, signedText } from "./signed-text";
import { whyUnproven } from "./unproven";

type Definition = Extract<ProofDefinition, { kind: "public-key" }>;
type Algorithm = Definition["algorithm"];

/** A signature by a key that only the vendor has; the secret is the public one. */
export function publicKeyProof(proof: Definition): Extract<Proof, { kind: "signature" }> {
  const textOf = signedText(proof.signed);
  const { algorithm, header } = proof;
  return {
    kind: "signature",
    header,
    required: proof.required === true,
    verify(request, secrets, now) {
      const around = aroundOf(proof, request.headers, now);
      if (around === null) return false;
      const given = givenSignatures(request.headers[header], { ...proof, encoding: "base64" });
      const signed = Buffer.concat(textOf(request, around).map((chunk) => Buffer.from(chunk)));
      return secrets.some((secret) => {
        const key = keyOf(secret, algorithm);
        return key !== null && given.some((signature) => fits(key, algorithm, signed, signature));
      });
    },
    explain: (request, _, now) => whyUnproven({ ...proof, encoding: "base64" }, request, now),
  };
}

function fits(key: KeyObject, algorithm: Algorithm, signed: Buffer, signature: Buffer): boolean {
  try {
    return algorithm === "ed25519"
      ? verify(null, signed, key, signature)
      : verify("sha256", signed, { key, dsaEncoding: "der" }, signature);
  } catch {
    return false;
  }
}

const TYPES = { ed25519: "ed25519", "ecdsa-p256": "ec" } as const;
/** What stands before the 32 bytes of an Ed25519 key in SPKI. */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** A public key as PEM, base64 of SPKI, or (Ed25519) base64 of its 32 bytes; null where it is none. */
function keyOf(secret: string, algorithm: Algorithm): KeyObject | null {
  try {
    const key = secret.includes("-----BEGIN") ? createPublicKey(secret) : ofBase64(secret);
    if (key.asymmetricKeyType !== TYPES[algorithm]) return null;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    return algorithm === "ecdsa-p256" && curve !== "prime256v1" ? null : key;
  } catch {
    return null;
  }
}

function ofBase64(secret: string): KeyObject {
  const bytes = Buffer.from(secret.trim().replace(/^whpk_/, ""), "base64");
  const key = bytes.length === 32 ? Buffer.concat([ED25519_SPKI, bytes]) : bytes;
  return createPublicKey({ key, format: "der", type: "spki" });
}
