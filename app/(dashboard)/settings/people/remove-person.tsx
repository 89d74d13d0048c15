"use client";

import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { removePersonAction } from "./actions";

/** Removes an account, after asking. */
export function RemovePerson({ userId, email }: { userId: string; email: string }) {
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
    />
  );
}
