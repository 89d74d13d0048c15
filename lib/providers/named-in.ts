import { valueAt } from "./path";
import { clean } from "./text";
import type { Provider } from "./types";

/** Whom an item names, where its provider says so: as they came, whatever the item means. */
export type Named = { readonly persons: readonly string[]; readonly devices: readonly string[] };

/** Reads whom an item names. */
export function namedIn(item: unknown, { recipient }: Pick<Provider, "recipient">): Named {
  return {
    persons: recipient.person.flatMap((path) => namesAt(item, path)),
    devices: recipient.device.flatMap((path) => namesAt(item, path)),
  };
}

/** A list names each that is in it. */
function namesAt(item: unknown, path: string): string[] {
  return [valueAt(item, path)].flat().flatMap((value) => nameOf(value) ?? []);
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  // As identities are read: what cannot be stored is no part of them.
  const name = clean(String(value));
  return name.trim() === "" ? null : name;
}
