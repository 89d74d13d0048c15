import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { CopyField } from "@/components/forms/copy-field";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { richWords } from "@/components/words/rich-words";
import type { OpenIdState } from "@/lib/settings/people/open-id";
import { words } from "@/lib/words/words";
import { setPasswordsAction } from "./actions";

/** The company's own sign-in: whether it works, what its admin registers, and passwords beside it. */
export function OpenIdCard({
  state,
  changes,
  zone,
  now,
}: {
  state: OpenIdState | null;
  /** Where whoever looks may switch passwords. */
  changes: boolean;
  zone: string;
  now: number;
}) {
  const say = words("members");
  if (!state) {
    return <p className="text-sm text-ink-2">{say("notSetUp")}</p>;
  }
  const { name, issuer, redirect, fault, clock, lastFailure, joined } = state;
  const until = state.passwordsOff ? "untilItWorks.owners" : "untilItWorks.passwords";
  return (
    <div className="space-y-4">
      <p className="text-sm [overflow-wrap:anywhere] text-ink-2">
        <Badge tone={fault ? "bad" : "good"}>{fault ? say("notWorking") : say("working")}</Badge>{" "}
        {say("signedInByIt", { name, issuer, n: joined })}
      </p>
      {fault ? (
        <Callout tone="bad" title={say("issuerUnusable")}>
          <p className="[overflow-wrap:anywhere]">{say(until, { fault })}</p>
        </Callout>
      ) : null}
      {clock ? <Callout tone="warn" title={clock} /> : null}
      {lastFailure ? (
        <p className="text-sm [overflow-wrap:anywhere] text-ink-2">
          {richWords("members")("lastFailure", {
            reason: lastFailure.reason,
            at: () => <Instant at={lastFailure.at} zone={zone} now={now} />,
          })}
        </p>
      ) : null}
      <CopyField label={say("redirectAddress")} value={redirect} />
      <Passwords off={state.passwordsOff} changes={changes} />
    </div>
  );
}

function Passwords({ off, changes }: { off: boolean; changes: boolean }) {
  const say = words("members");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        {off ? say("passwordsOff") : say("passwordsToo")}
        {changes ? "" : ` ${say("ownerCanChange")}`}
      </p>
      {changes ? (
        <Confirm
          action={setPasswordsAction}
          fields={{ off: String(!off) }}
          trigger={off ? say("switchPasswordsOn") : say("switchPasswordsOff")}
          title={off ? say("letEverybody") : say("passwordsOffQuestion")}
          description={off ? say("useItAgain") : say("passwordsOffMeans")}
          confirm={off ? say("switchOn") : say("switchOff")}
          harmless
        />
      ) : null}
    </div>
  );
}
