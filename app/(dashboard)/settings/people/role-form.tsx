"use client";

import { useEffect, useState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Select } from "@/components/ui/select";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import type { Role } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";
import { changeRoleAction } from "./actions";

/** Somebody's role; another one is chosen, and then saved. */
export function RoleForm({
  userId,
  email,
  role,
  roles,
}: {
  userId: string;
  email: string;
  role: Role;
  roles: readonly Role[];
}) {
  const say = words("members-ui");
  const { state, pending, form } = useSubmit(changeRoleAction);
  const [chosen, setChosen] = useState<string>(role);
  useEffect(() => setChosen(role), [role]);
  return (
    <form {...form}>
      <input type="hidden" name="userId" value={userId} />
      <div className="flex items-center gap-2">
        <Select
          name="role"
          aria-label={say("roleOf", { email })}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          className="h-8 w-28"
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {say(`role.${one}`)}
            </option>
          ))}
        </Select>
        {chosen === role ? null : (
          <SubmitButton pending={pending} size="sm">
            {richWords("members-ui")("saveRole", { email, hidden })}
          </SubmitButton>
        )}
      </div>
      {state.status === "error" ? (
        <p role="alert" className="mt-1 max-w-56 text-xs text-bad">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
