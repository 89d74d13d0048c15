"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/lib/settings/submit";
import { plannedShareSchema, setPlannedShare } from "@/lib/settings/workspace/set-planned-share";

/** Says which share of messages was asked to be planned context-aware. Admins only. */
export async function setPlannedShareAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    plannedShareSchema,
    (fields) => fields,
    async (input) => {
      await setPlannedShare(input);
      refresh();
      return null;
    },
  );
}
