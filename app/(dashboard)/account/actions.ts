"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/session";
import { endSession, startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/form-state";
import { changePassword, changePasswordSchema } from "@/lib/settings/people/change-password";
import { chooseLanguage, chooseLanguageSchema } from "@/lib/settings/people/choose-language";
import { confirmSession, confirmSessionSchema } from "@/lib/settings/people/confirm-session";
import {
  endOtherSessions,
  endOwnSession,
  endOwnSessionSchema,
} from "@/lib/settings/people/sessions";
import { signOutEverywhere } from "@/lib/settings/people/sign-out-everywhere";
import { noInput, submit } from "@/lib/settings/submit";

/** Changes one's own password; this browser stays signed in, every other is signed out. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    changePasswordSchema,
    (fields) => fields,
    async (input) => {
      await startSession(await changePassword(input));
      return null;
    },
  );
}

/** Chooses one's own language; the browser loads the page anew to speak it. */
export async function chooseLanguageAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    chooseLanguageSchema,
    (fields) => fields,
    async (input) => {
      await chooseLanguage(input);
      return null;
    },
  );
}

/** Types one's password again, for what is grave. */
export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    confirmSessionSchema,
    (fields) => fields,
    async (input) => {
      await confirmSession(input);
      return null;
    },
  );
}

/** Ends one of one's own sessions. */
export async function endOwnSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    endOwnSessionSchema,
    (fields) => fields,
    async (input) => {
      await endOwnSession(input);
      refresh();
      return null;
    },
  );
}

/** Ends all one's own sessions but this one. */
export async function endOtherSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    noInput,
    () => null,
    async () => {
      await endOtherSessions();
      refresh();
      return null;
    },
  );
}

/** Signs out on every device, this one too. */
export async function signOutEverywhereAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    requireViewer,
    form,
    noInput,
    () => null,
    async () => {
      await signOutEverywhere();
      await endSession();
      return null;
    },
  );
  if (state.status === "done") redirect("/sign-in");
  return state;
}
