"use client";

import { startTransition, useActionState } from "react";
import { Select } from "@/components/ui/select";
import type { FormState } from "@/lib/form-state";
import { changeRoleAction } from "./actions";

const IDLE: FormState = { status: "idle" };

/** Somebody's role; choosing another changes it at once. */
export function RoleForm({
  userId,
  email,
  role,
  roles,
}: {
  userId: string;
  email: string;
  role: string;
  roles: readonly string[];
}) {
  const [state, dispatch, pending] = useActionState(changeRoleAction, IDLE);
  const change = (chosen: string) => {
    const form = new FormData();
    form.set("userId", userId);
    form.set("role", chosen);
    startTransition(() => dispatch(form));
  };
  return (
    <>
      <Select
        aria-label={`Role of ${email}`}
        value={role}
        disabled={pending}
        onChange={(event) => change(event.currentTarget.value)}
        className="h-8 w-28"
      >
        {roles.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
      {state.status === "error" ? (
        <p role="alert" className="mt-1 text-xs text-bad">
          {state.message}
        </p>
      ) : null}
    </>
  );
}
