import { hash } from "node:crypto";
import { object } from "@/lib/providers/fields";
import type { Provider } from "@/lib/providers/types";

/** Whom an item names, where its provider says so: as they came, whatever the item means. */
export type Named = { readonly persons: readonly string[]; readonly devices: readonly string[] };

/** Reads whom an item names. */
export function namedIn(item: unknown, { recipient }: Pick<Provider, "recipient">): Named {
  return {
    persons: recipient.person.flatMap((path) => valueAt(item, path) ?? []),
    devices: recipient.device.flatMap((path) => valueAt(item, path) ?? []),
  };
}

function valueAt(item: unknown, path: string): string | null {
  let value = item;
  for (const name of path.split(".")) value = object(value)?.[name];
  if (typeof value !== "string" && typeof value !== "number") return null;
  return String(value) || null;
}

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
