"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/lib/settings/submit";
import { updateWorkspace, updateWorkspaceSchema } from "@/lib/settings/workspace/update-workspace";

/** Changes the workspace's name and time zone. Admins only. */
export async function updateWorkspaceAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    updateWorkspaceSchema,
    (fields) => fields,
    async (input) => {
      await updateWorkspace(input);
      refresh();
      return null;
    },
  );
}
