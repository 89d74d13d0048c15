import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
import { resetSecondFactorAction, signOutPersonAction } from "./actions";
import { RemovePerson } from "./remove-person";

/** What can be done about an account, each after asking. */
export function PersonActions({
  userId,
  email,
  resetsSecondFactor,
  access,
}: {
  userId: string;
  email: string;
  /** Where there is one, and whoever looks may take it away. */
  resetsSecondFactor: boolean;
  /** API keys and share links that they made. */
  access: number;
}) {
  const say = words("members");
  const rich = richWords("members");
  return (
    <div className="flex justify-end gap-2">
      {resetsSecondFactor ? (
        <Confirm
          action={resetSecondFactorAction}
          fields={{ userId }}
          trigger={rich("resetThis", { email, hidden })}
          title={say("resetQuestion", { email })}
          description={say("resetMeans")}
          confirm={say("takeItAway")}
        />
      ) : null}
      <Confirm
        action={signOutPersonAction}
        fields={{ userId }}
        trigger={rich("signOutThis", { email, hidden })}
        title={say("signOutQuestion", { email })}
        description={say("signOutMeans")}
        confirm={say("signOutEverywhere")}
      />
      <RemovePerson userId={userId} email={email} access={access} />
    </div>
  );
}
