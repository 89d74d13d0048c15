"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { clientAddress } from "@/lib/auth/client-address";
import { knownDevice } from "@/lib/auth/known-device";
import { localPath } from "@/lib/auth/local-path";
import { signIn, signInEmail } from "@/lib/auth/sign-in";
import { startSession } from "@/lib/auth/start-session";
import { PushlensError } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { tellOfNewSignIn } from "@/lib/settings/people/tell-of-new-sign-in";
import { anybody, submit } from "@/lib/settings/submit";
import { words } from "@/lib/words/words";

const schema = z.object({
  email: z
    .string()
    .trim()
    .min(1, { error: () => words("entrance")("enterEmail") })
    .max(500),
  password: z
    .string()
    .min(1, { error: () => words("entrance")("enterPassword") })
    .max(5_000),
  code: z.string().max(100).optional(),
});

/** Signed in, or what is still wanted. */
export type SignInStep = "done" | "code";

/** Signs in with e-mail and password, and a code where the account wants one. Open to all. */
export async function signInAction(
  _: FormState<SignInStep>,
  form: FormData,
): Promise<FormState<SignInStep>> {
  const state = await submit(
    anybody,
    form,
    schema,
    (fields) => fields,
    async (input): Promise<SignInStep> => {
      const device = await knownDevice(signInEmail(input.email));
      const sent = await headers();
      const address = clientAddress(sent);
      const user = await signIn({ ...input, device, address });
      if (!user) {
        throw new PushlensError("unauthorized", words("entrance")("notRightSetAnew"));
      }
      if (user === "code needed") return "code";
      if (user === "code wrong") {
        throw new PushlensError("unauthorized", words("entrance")("codeNotRight"));
      }
      await startSession(user.id);
      const agent = sent.get("user-agent") ?? "";
      if (!device) void tellOfNewSignIn({ email: user.email, address, agent });
      return "done";
    },
  );
  if (state.status === "done" && state.result === "done")
    redirect(localPath(form.get("next")) as Route);
  return state;
}
