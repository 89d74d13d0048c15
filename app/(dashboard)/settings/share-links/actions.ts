"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/lib/settings/submit";
import { revokeShareLink, revokeShareLinkSchema } from "@/lib/settings/views/share-links";

/** Ends a share link. Admins only. */
export async function revokeShareLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    revokeShareLinkSchema,
    (fields) => fields,
    async (input) => {
      await revokeShareLink(input);
      refresh();
      return null;
    },
  );
}
