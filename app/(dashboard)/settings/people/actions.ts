"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { addPerson, addPersonSchema } from "@/lib/settings/add-person";
import { changeRole, changeRoleSchema } from "@/lib/settings/change-role";
import { removePerson, removePersonSchema } from "@/lib/settings/remove-person";
import { submit } from "@/lib/settings/submit";

/** A new account with its first password, shown this once. */
export type PersonShownOnce = { readonly email: string; readonly password: string };

/** Adds an account. Admins only. */
export async function addPersonAction(
  _: FormState<PersonShownOnce>,
  form: FormData,
): Promise<FormState<PersonShownOnce>> {
  return submit(
    requireAdmin,
    form,
    addPersonSchema,
    (fields) => fields,
    async (input) => {
      const added = await addPerson(input);
      refresh();
      return added;
    },
  );
}

/** Gives an account another role. Admins only. */
export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    changeRoleSchema,
    (fields) => fields,
    async (input) => {
      await changeRole(input);
      refresh();
      return null;
    },
  );
}

/** Removes an account. Admins only. */
export async function removePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    removePersonSchema,
    (fields) => fields,
    async (input) => {
      await removePerson(input);
      refresh();
      return null;
    },
  );
}
