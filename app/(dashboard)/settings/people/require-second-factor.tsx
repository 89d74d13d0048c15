import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { words } from "@/lib/words/words";
import { requireSecondFactorAction } from "./actions";

/** Whether everybody needs a second factor, and for owners the way to change that. */
export function RequireSecondFactor({
  required,
  without,
  changes,
}: {
  required: boolean;
  /** Accounts that have none yet. */
  without: number;
  /** Where whoever looks may change it. */
  changes: boolean;
}) {
  const say = words("members");
  const lacking = without === 0 ? say("everybodyHasOne") : say("haveNone", { n: without });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        {required ? say("required") : say("notRequired")} {lacking}
        {changes ? "" : ` ${say("ownerCanChange")}`}
      </p>
      {changes && required ? (
        <Confirm
          action={requireSecondFactorAction}
          fields={{ required: "false" }}
          trigger={say("stopRequiring")}
          title={say("noLongerRequire")}
          description={say("noLongerMeans")}
          confirm={say("stopRequiring")}
        />
      ) : null}
      {changes && !required ? (
        <Confirm
          action={requireSecondFactorAction}
          fields={{ required: "true" }}
          trigger={say("requireIt")}
          title={say("requireQuestion")}
          description={say("requireMeans")}
          confirm={say("requireIt")}
          harmless
        />
      ) : null}
    </div>
  );
}
