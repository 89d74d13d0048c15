import "server-only";
import { openSecret, SecretKeyError } from "@/lib/endpoints/secret-box";

/** What an admin may be told of a secret, to compare it with the one that came. */
export type ExpectedSecret = {
  /** The last characters; empty for a short secret. */
  readonly ending: string;
  /** Characters; null where it cannot be opened with this installation's key. */
  readonly length: number | null;
  /** The word before it, as in `Bearer …`; null without one. */
  readonly scheme: string | null;
};

/** Describes a stored secret of an endpoint without telling it. */
export function expectedSecret(
  stored: { readonly ending: string; readonly encrypted: Uint8Array | null },
  endpointId: string,
): ExpectedSecret {
  const { ending, encrypted } = stored;
  const plain = encrypted && opened(encrypted, endpointId);
  if (!plain) return { ending, length: null, scheme: null };
  return { ending, length: plain.length, scheme: /^([a-z]{2,20}) +\S/i.exec(plain)?.[1] ?? null };
}

function opened(encrypted: Uint8Array, endpointId: string): string | null {
  try {
    return openSecret(encrypted, endpointId);
  } catch (error) {
    if (error instanceof SecretKeyError) return null;
    throw error;
  }
}
