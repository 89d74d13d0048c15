import type { Draft } from "@/lib/providers/mapping/draft";
import { ROLES, type Role } from "@/lib/providers/mapping/roles";

/** What can be chosen for a value beside a role of its own. */
export const NOTHING = "";
export const PERSON_AND_ADDRESS = "person+address";
/** Before a role that another value has: this one where that is missing. */
export const ELSE = "else:";

const MOST = 6;

/** A draft in which a value is something else; what was that before is it no more. */
export function withRole(draft: Draft, path: string, choice: string): Draft {
  const roles: Draft["roles"] = {};
  // A part of the message's id stays what else it is.
  const isJoined = choice === "joined";
  for (const role of ROLES) {
    const before = draft.roles[role] ?? [];
    const others = isJoined ? before : before.filter((one) => one !== path);
    if (others.length > 0) roles[role] = others;
  }
  const [added] = ROLES.filter((role) =>
    isJoined || choice === ELSE + role ? role === choice.replace(ELSE, "") : false,
  );
  if (added) roles[added] = [...new Set([...(roles[added] ?? []), path])].slice(0, MOST);
  else for (const role of chosen(choice)) roles[role] = [path];
  return { ...draft, roles };
}

function chosen(choice: string): readonly Role[] {
  if (choice === PERSON_AND_ADDRESS) return ["person", "address"];
  return ROLES.filter((role) => role === choice);
}
