"use server";

import { refresh } from "next/cache";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/form-state";
import { anybody, submit } from "@/lib/settings/submit";
import { claimInstallation, claimSchema } from "@/lib/settings/workspace/claim-installation";

/** The first step of setup: the terminal's code makes an owner, who is signed in. Open to all. */
export async function claimAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    anybody,
    form,
    claimSchema,
    (fields) => fields,
    async (input) => {
      await startSession(await claimInstallation(input));
      refresh();
      return null;
    },
  );
}
