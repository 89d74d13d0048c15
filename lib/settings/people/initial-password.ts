import { randomBytes } from "node:crypto";

/** A random password for somebody who will change it. */
export function initialPassword(): string {
  return randomBytes(12).toString("base64url");
}
