import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyId, subkey } from "@/lib/secret-key";

// version (1) · key id (4) · nonce (12) · tag (16) · ciphertext
const VERSION = 1;
const HEAD = 5;
const NONCE = 12;
const TAG = 16;

/** Thrown where a stored secret cannot be read with the installation's key. */
export class SecretKeyError extends Error {}

function associated(head: Uint8Array, ownerId: string): Buffer {
  return Buffer.concat([head, Buffer.from(ownerId)]);
}

/** Encrypts a secret for its owner (AES-256-GCM); it opens with the same key and owner id alone. */
export function sealSecret(
  plain: string,
  ownerId: string,
  key = subkey("endpoint-secrets"),
): Uint8Array<ArrayBuffer> {
  const head = Buffer.concat([Buffer.from([VERSION]), keyId(key)]);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(associated(head, ownerId));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([head, nonce, cipher.getAuthTag(), body]));
}

/** Decrypts what `sealSecret` made; throws SecretKeyError for another key, owner or changed bytes. */
export function openSecret(
  sealed: Uint8Array,
  ownerId: string,
  key = subkey("endpoint-secrets"),
): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const head = bytes.subarray(0, HEAD);
  if (head[0] !== VERSION || !head.subarray(1).equals(keyId(key))) {
    throw new SecretKeyError("The secret was stored with another secret key.");
  }
  try {
    const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(HEAD, HEAD + NONCE));
    cipher.setAAD(associated(head, ownerId));
    cipher.setAuthTag(bytes.subarray(HEAD + NONCE, HEAD + NONCE + TAG));
    const body = bytes.subarray(HEAD + NONCE + TAG);
    return Buffer.concat([cipher.update(body), cipher.final()]).toString("utf8");
  } catch {
    throw new SecretKeyError("The secret was changed, or belongs to another endpoint.");
  }
}
