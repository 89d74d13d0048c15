import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import { richWords } from "@/components/words/rich-words";
import type { SessionSummary } from "@/lib/settings/people/sessions";
import { words } from "@/lib/words/words";
import { endOtherSessionsAction, endOwnSessionAction, signOutEverywhereAction } from "./actions";

/** Where one is signed in, and how to end that. */
export function SessionList({
  sessions,
  zone,
}: {
  sessions: readonly SessionSummary[];
  zone: string;
}) {
  const say = words("account");
  return (
    <div className="space-y-4">
      <p className="text-sm text-ink-2">{say("sessionsEnd")}</p>
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
            trigger={say("endOthers")}
            title={say("endOthersAsk")}
            description={say("endOthersWhat")}
            confirm={say("endOthers")}
          />
        ) : null}
        <Confirm
          action={signOutEverywhereAction}
          fields={{}}
          trigger={say("signOutEverywhere")}
          title={say("signOutEverywhereAsk")}
          description={say("signOutEverywhereWhat")}
          confirm={say("signOutEverywhere")}
        />
      </div>
    </div>
  );
}

function OneSession({ session, zone }: { session: SessionSummary; zone: string }) {
  const { id, agent, address, createdAt, lastSeenAt, current } = session;
  const say = words("account");
  const now = Date.now();
  return (
    <>
      <div className="min-w-48 flex-1 text-sm">
        <p className="font-medium">
          {agent} {current ? <Badge tone="outline">{say("thisOne")}</Badge> : null}
        </p>
        <p className="text-xs text-ink-2 [overflow-wrap:anywhere]">
          {richWords("account")(address ? "sessionFrom" : "session", {
            address: address ?? "",
            begun: () => <Instant at={createdAt} zone={zone} now={now} never={say("never")} />,
            used: () => <Instant at={lastSeenAt} zone={zone} now={now} never={say("never")} />,
          })}
        </p>
      </div>
      {current ? null : (
        <Confirm
          action={endOwnSessionAction}
          fields={{ id }}
          trigger={
            <>
              {say("end")}
              <span className="sr-only"> {say("endOf", { agent })}</span>
            </>
          }
          title={say("endAsk", { agent })}
          description={say("endWhat")}
          confirm={say("endSession")}
        />
      )}
    </>
  );
}
