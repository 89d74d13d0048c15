"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { markFieldKnown, markFieldKnownSchema } from "@/lib/settings/notes/mark-field-known";
import { submit } from "@/lib/settings/submit";

/** Says that a change in what an endpoint sends is known. Admins only. */
export async function markFieldKnownAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    markFieldKnownSchema,
    (fields) => fields,
    async (input) => {
      await markFieldKnown(input);
      refresh();
      return null;
    },
  );
}
