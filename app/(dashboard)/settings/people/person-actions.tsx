import { Confirm } from "@/app/(dashboard)/settings/confirm";
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
  return (
    <div className="flex justify-end gap-2">
      {resetsSecondFactor ? (
        <Confirm
          action={resetSecondFactorAction}
          fields={{ userId }}
          trigger={
            <>
              Reset code<span className="sr-only"> of {email}</span>
            </>
          }
          title={`Take away the second factor of ${email}?`}
          description="Their password alone signs in then, and they are signed out everywhere. Make sure that it is they who ask."
          confirm="Take it away"
        />
      ) : null}
      <Confirm
        action={signOutPersonAction}
        fields={{ userId }}
        trigger={
          <>
            Sign out<span className="sr-only"> {email}</span>
          </>
        }
        title={`Sign ${email} out everywhere?`}
        description="Every session of theirs ends, on every device. They can sign in again."
        confirm="Sign out everywhere"
      />
      <RemovePerson userId={userId} email={email} access={access} />
    </div>
  );
}
