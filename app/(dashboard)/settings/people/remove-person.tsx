"use client";

import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Checkbox } from "@/components/ui/checkbox";
import { removePersonAction } from "./actions";

/** Removes an account, after asking. */
export function RemovePerson({
  userId,
  email,
  access,
}: {
  userId: string;
  email: string;
  /** API keys and share links that they made. */
  access: number;
}) {
  return (
    <Confirm
      action={removePersonAction}
      fields={{ userId }}
      trigger={
        <>
          Remove<span className="sr-only"> {email}</span>
        </>
      }
      title={`Remove ${email}?`}
      description="The account is deleted and signed out everywhere, and its private views with it; views that it shared become an owner’s. No numbers are lost, and it can be added again."
      confirm="Remove"
    >
      {access > 0 ? (
        <label htmlFor={`end-access-${userId}`} className="flex items-start gap-2 text-sm">
          <Checkbox
            id={`end-access-${userId}`}
            name="endAccess"
            value="true"
            defaultChecked
            className="mt-0.5"
          />
          <span>
            End the {access === 1 ? "API key or share link" : `${access} API keys and share links`}{" "}
            that they made, too. What uses {access === 1 ? "it" : "them"} is refused then.
          </span>
        </label>
      ) : null}
    </Confirm>
  );
}
