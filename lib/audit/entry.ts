import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Facts about what was done: flat, small, and never a secret nor a recipient's personal data. */
export type AuditDetails = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** Who did it, as kept: the name is what the actor was called then. */
export type StoredActor = {
  readonly kind: "user" | "key" | "command" | "provisioning" | "system" | "nobody";
  readonly id: string | null;
  readonly name: string;
};

/** What it was done to. */
export type AuditSubject = {
  /** In our vocabulary: endpoint, person, api key, campaign, request … */
  readonly kind: string;
  readonly id?: string | null;
  readonly name?: string | null;
};

/** What an entry's hash is over, beside the hash of the entry before it. */
export type HashedEntry = {
  readonly seq: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actor: StoredActor;
  readonly action: string;
  readonly subject: {
    readonly kind: string | null;
    readonly id: string | null;
    readonly name: string | null;
  };
  readonly details: Json;
};

/** What the first entry names as the one before. */
export const BEFORE_FIRST = new Uint8Array(32);

/** SHA-256 over the hash before and the entry as canonical JSON (RFC 8785): whoever changes one entry must change all after it. */
export function hashOfEntry(previous: Uint8Array, entry: HashedEntry): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    createHash("sha256")
      .update(previous)
      .update(canonicalize(entry) ?? "")
      .digest(),
  );
}
