"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { localPath } from "@/lib/auth/local-path";
import { requireSession } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  proveSecondFactor,
  proveSecondFactorSchema,
} from "@/lib/settings/people/prove-second-factor";
import { submit } from "@/lib/settings/submit";

/** Gives the code of the second factor after a sign-in elsewhere. */
export async function proveSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    requireSession,
    form,
    proveSecondFactorSchema,
    (fields) => fields,
    async (input) => {
      await proveSecondFactor(input);
      return null;
    },
  );
  if (state.status === "done") redirect(localPath(form.get("next")) as Route);
  return state;
}
