import type { Draft } from "./draft";
import { ROLES, type Role } from "./roles";

/** What can be chosen for a value beside a role of its own. */
export const NOTHING = "";
export const PERSON_AND_ADDRESS = "person+address";
/** Of a vendor that gives messages no id: the campaign's, which the person's makes one. */
export const CAMPAIGN_AND_MESSAGE = "campaign+message";
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
  return { ...draft, roles: choice === CAMPAIGN_AND_MESSAGE ? withSomebody(roles) : roles };
}

/** What is the message's id, together with whoever it is about. */
function withSomebody(roles: Draft["roles"]): Draft["roles"] {
  const whose = roles.device ?? roles.person ?? roles.address ?? [];
  const joined = [...new Set([...(roles.joined ?? []), ...whose.slice(0, 1)])].slice(0, MOST);
  return joined.length === 0 ? roles : { ...roles, joined };
}

function chosen(choice: string): readonly Role[] {
  if (choice === PERSON_AND_ADDRESS) return ["person", "address"];
  if (choice === CAMPAIGN_AND_MESSAGE) return ["campaign", "message"];
  return ROLES.filter((role) => role === choice);
}
