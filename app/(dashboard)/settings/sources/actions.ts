"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { deleteSource, deleteSourceSchema } from "@/lib/settings/sources/delete-source";
import { renameSource, renameSourceSchema } from "@/lib/settings/sources/rename-source";
import { submit } from "@/lib/settings/submit";

/** Gives a source another name. Admins only. */
export async function renameSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    renameSourceSchema,
    (fields) => fields,
    async (input) => {
      await renameSource(input);
      refresh();
      return null;
    },
  );
}

/** Deletes a source that no endpoint is of. Admins only. */
export async function deleteSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    deleteSourceSchema,
    (fields) => fields,
    async (input) => {
      await deleteSource(input);
      refresh();
      return null;
    },
  );
}
