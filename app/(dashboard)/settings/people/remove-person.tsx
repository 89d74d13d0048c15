"use client";

import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Checkbox } from "@/components/ui/checkbox";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
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
  const say = words("members-ui");
  return (
    <Confirm
      action={removePersonAction}
      fields={{ userId }}
      trigger={richWords("members-ui")("removeThis", { email, hidden })}
      title={say("removeQuestion", { email })}
      description={say("removeMeans")}
      confirm={say("remove")}
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
          <span>{say("endAccess", { n: access })}</span>
        </label>
      ) : null}
    </Confirm>
  );
}
