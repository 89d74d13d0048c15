import { hash } from "node:crypto";

/** By which an erased person is recognised: a digest, in the form of a uuid. */
export function personKey(person: string): string {
  return keyOf(["erased person", person]);
}

/** By which a device of an erased person is recognised at an endpoint. */
export function deviceKey(endpointId: string, device: string): string {
  return keyOf(["erased device", endpointId, device]);
}

function keyOf(parts: readonly string[]): string {
  const hex = hash("sha256", JSON.stringify(parts));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
