import { Confirm } from "@/app/(dashboard)/settings/confirm";
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
  const lacking =
    without === 0
      ? "Everybody has one."
      : `${without} ${without === 1 ? "account has" : "accounts have"} none yet.`;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        {required
          ? "Required: whoever signs in without one sets it up before anything else. Sessions from before go on until they end, within 30 days; sign people out to shorten that. "
          : "Not required: a password alone signs in where no second factor is set up. "}
        {lacking}
        {changes ? "" : " An owner can change this."}
      </p>
      {changes && required ? (
        <Confirm
          action={requireSecondFactorAction}
          fields={{ required: "false" }}
          trigger="Stop requiring it"
          title="No longer require a second factor?"
          description="Those who have one keep it. New accounts sign in with their password alone."
          confirm="Stop requiring it"
        />
      ) : null}
      {changes && !required ? (
        <Confirm
          action={requireSecondFactorAction}
          fields={{ required: "true" }}
          trigger="Require it"
          title="Require a second factor of everybody?"
          description="At their next sign-in those without one set it up before anything else. Nobody is signed out now, and nobody is locked out: setting it up takes the password alone. API keys are not affected."
          confirm="Require it"
          harmless
        />
      ) : null}
    </div>
  );
}
