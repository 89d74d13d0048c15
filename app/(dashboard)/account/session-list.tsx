import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import type { SessionSummary } from "@/lib/settings/people/sessions";
import { endOtherSessionsAction, endOwnSessionAction, signOutEverywhereAction } from "./actions";

/** Where one is signed in, and how to end that. */
export function SessionList({
  sessions,
  zone,
}: {
  sessions: readonly SessionSummary[];
  zone: string;
}) {
  return (
    <div className="space-y-4">
      <p className="text-sm text-ink-2">
        Each ends 30 days after signing in, or after 14 days without use.
      </p>
      <ul className="divide-y divide-line-soft border-y border-line-soft">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2.5">
            <OneSession session={session} zone={zone} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {sessions.length > 1 ? (
          <Confirm
            action={endOtherSessionsAction}
            fields={{}}
            trigger="End all others"
            title="End all other sessions?"
            description="Every other browser that you are signed in with has to sign in again; this one stays."
            confirm="End all others"
          />
        ) : null}
        <Confirm
          action={signOutEverywhereAction}
          fields={{}}
          trigger="Sign out everywhere"
          title="Sign out everywhere?"
          description="You will have to sign in again, on this device too."
          confirm="Sign out everywhere"
        />
      </div>
    </div>
  );
}

function OneSession({ session, zone }: { session: SessionSummary; zone: string }) {
  const { id, agent, address, createdAt, lastSeenAt, current } = session;
  const now = Date.now();
  return (
    <>
      <div className="min-w-48 flex-1 text-sm">
        <p className="font-medium">
          {agent} {current ? <Badge tone="outline">this one</Badge> : null}
        </p>
        <p className="text-xs text-ink-2 [overflow-wrap:anywhere]">
          {address ? `from ${address}, ` : ""}signed in{" "}
          <Instant at={createdAt} zone={zone} now={now} never="never" />, used{" "}
          <Instant at={lastSeenAt} zone={zone} now={now} never="never" />
        </p>
      </div>
      {current ? null : (
        <Confirm
          action={endOwnSessionAction}
          fields={{ id }}
          trigger={
            <>
              End<span className="sr-only"> the session of {agent}</span>
            </>
          }
          title={`End the session of ${agent}?`}
          description="That browser has to sign in again. If you do not know it, change your password too."
          confirm="End session"
        />
      )}
    </>
  );
}
