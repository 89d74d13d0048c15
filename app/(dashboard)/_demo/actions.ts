"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/lib/settings/submit";
import { askForDemo, demoSchema } from "@/lib/settings/workspace/demo";

/** Has the demo filled or removed. Admins only. */
export async function demoAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    demoSchema,
    (fields) => fields,
    async (input) => {
      await askForDemo(input);
      refresh();
      return null;
    },
  );
}
