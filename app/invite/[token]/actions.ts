"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/form-state";
import { join, joinSchema } from "@/lib/settings/people/join";
import { anybody, submit } from "@/lib/settings/submit";

/** Makes the account that an invitation is for, and signs it in. Open to all: the link is the proof. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    anybody,
    form,
    joinSchema,
    (fields) => fields,
    async (input) => {
      await startSession(await join(input));
      return null;
    },
  );
  if (state.status === "done") redirect("/");
  return state;
}
