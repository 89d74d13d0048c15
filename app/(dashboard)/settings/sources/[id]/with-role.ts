import type { Draft } from "@/lib/providers/mapping/draft";
import { ROLES, type Role } from "@/lib/providers/mapping/roles";

/** What can be chosen for a value beside a role of its own. */
export const NOTHING = "";
export const PERSON_AND_ADDRESS = "person+address";
export const ALSO_MESSAGE = "also-message";

/** A draft in which a value is something else; what was that before is it no more. */
export function withRole(draft: Draft, path: string, choice: string): Draft {
  const roles: Draft["roles"] = {};
  for (const role of ROLES) {
    const others = (draft.roles[role] ?? []).filter((one) => one !== path);
    // A part of the message's id stays what else it is.
    const before = choice === ALSO_MESSAGE ? (draft.roles[role] ?? []) : others;
    if (before.length > 0) roles[role] = before;
  }
  if (choice === ALSO_MESSAGE)
    roles.message = [...new Set([...(roles.message ?? []), path])].slice(0, 6);
  else for (const role of chosen(choice)) roles[role] = [path];
  return { ...draft, roles };
}

function chosen(choice: string): readonly Role[] {
  if (choice === PERSON_AND_ADDRESS) return ["person", "address"];
  return ROLES.filter((role) => role === choice);
}
