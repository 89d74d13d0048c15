import type { Draft } from "./draft";
import type { ItemsSeen } from "./look-at";

/** What items without a type are called among the types. */
export const UNTYPED = "(none)";

/** How many items have no type. */
export function untypedIn({ roles }: Pick<Draft, "roles">, look: ItemsSeen): number {
  const counts = look.fields.flatMap(({ path, count }) =>
    roles.type?.includes(path) ? [count] : [],
  );
  return Math.max(0, look.items - look.unreadable - counts.reduce((sum, count) => sum + count, 0));
}
