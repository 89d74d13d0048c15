"use server";

import { refresh } from "next/cache";
import { requireAdmin, requireOwner } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { changeRole, changeRoleSchema } from "@/lib/settings/people/change-role";
import {
  invite,
  inviteSchema,
  type MadeInvitation,
  revokeInvitation,
  revokeInvitationSchema,
} from "@/lib/settings/people/invitations";
import { setPasswords, setPasswordsSchema } from "@/lib/settings/people/open-id";
import { removePerson, removePersonSchema } from "@/lib/settings/people/remove-person";
import {
  requireSecondFactor,
  requireSecondFactorSchema,
} from "@/lib/settings/people/require-second-factor";
import { resetSecondFactor, resetSecondFactorSchema } from "@/lib/settings/people/second-factor";
import { signOutPerson, signOutPersonSchema } from "@/lib/settings/people/sign-out-person";
import { submit } from "@/lib/settings/submit";

/** Invites somebody by a link. Admins only. */
export async function inviteAction(
  _: FormState<MadeInvitation>,
  form: FormData,
): Promise<FormState<MadeInvitation>> {
  return submit(
    requireAdmin,
    form,
    inviteSchema,
    (fields) => fields,
    async (input) => {
      const made = await invite(input);
      refresh();
      return made;
    },
  );
}

/** Ends an invitation that nobody has used. Admins only. */
export async function revokeInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    revokeInvitationSchema,
    (fields) => fields,
    async (input) => {
      await revokeInvitation(input);
      refresh();
      return null;
    },
  );
}

/** Signs somebody out on every device. Admins only. */
export async function signOutPersonAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    signOutPersonSchema,
    (fields) => fields,
    async (input) => {
      await signOutPerson(input);
      refresh();
      return null;
    },
  );
}

/** Takes somebody's second factor away. Owners only. */
export async function resetSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireOwner,
    form,
    resetSecondFactorSchema,
    (fields) => fields,
    async (input) => {
      await resetSecondFactor(input);
      refresh();
      return null;
    },
  );
}

/** Has everybody set up a second factor, or no longer. Owners only. */
export async function requireSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireOwner,
    form,
    requireSecondFactorSchema,
    (fields) => fields,
    async ({ required }) => {
      await requireSecondFactor({ required: String(required) });
      refresh();
      return null;
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
    async ({ userId, endAccess }) => {
      await removePerson({ userId, endAccess });
      refresh();
      return null;
    },
  );
}

/** Has passwords sign in owners alone, or everybody. Owners only. */
export async function setPasswordsAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireOwner,
    form,
    setPasswordsSchema,
    (fields) => fields,
    async ({ off }) => {
      await setPasswords({ off: String(off) });
      refresh();
      return null;
    },
  );
}
