import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Badge } from "@/components/ui/badge";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { formatInstant } from "@/lib/format";
import type { Invitation } from "@/lib/settings/people/invitations";
import { words } from "@/lib/words/words";
import { revokeInvitationAction } from "./actions";

/** The invitations that nobody has used yet. */
export function InvitationList({
  invitations,
  zone,
}: {
  invitations: readonly Invitation[];
  zone: string;
}) {
  const say = words("members");
  const rich = richWords("members");
  return (
    <ul className="divide-y divide-line-soft">
      {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <span className="min-w-48 flex-1 [overflow-wrap:anywhere]">
            {email} <Badge tone="outline">{say(`role.${role}`)}</Badge>
            <span className="block text-xs text-ink-2">
              {say("invitedBy", {
                name: invitedBy,
                until: formatInstant(expiresAt.toISOString(), zone),
              })}
            </span>
          </span>
          <Confirm
            action={revokeInvitationAction}
            fields={{ id }}
            trigger={rich("revokeThis", { email, hidden })}
            title={say("revokeQuestion", { email })}
            description={say("revokeMeans")}
            confirm={say("revoke")}
          />
        </li>
      ))}
    </ul>
  );
}
