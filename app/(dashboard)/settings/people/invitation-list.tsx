import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Badge } from "@/components/ui/badge";
import { formatInstant } from "@/lib/format";
import type { Invitation } from "@/lib/settings/people/invitations";
import { revokeInvitationAction } from "./actions";

/** The invitations that nobody has used yet. */
export function InvitationList({
  invitations,
  zone,
}: {
  invitations: readonly Invitation[];
  zone: string;
}) {
  return (
    <ul className="divide-y divide-line-soft">
      {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <span className="min-w-48 flex-1 [overflow-wrap:anywhere]">
            {email} <Badge tone="outline">{role}</Badge>
            <span className="block text-xs text-ink-2">
              by {invitedBy}, until {formatInstant(expiresAt.toISOString(), zone)}
            </span>
          </span>
          <Confirm
            action={revokeInvitationAction}
            fields={{ id }}
            trigger={
              <>
                Revoke<span className="sr-only"> the invitation of {email}</span>
              </>
            }
            title={`Revoke the invitation of ${email}?`}
            description="Its link leads nowhere from now on. You can invite them again."
            confirm="Revoke"
          />
        </li>
      ))}
    </ul>
  );
}
