"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { nameTopic, nameTopicSchema } from "@/lib/settings/notes/name-topic";
import { submit } from "@/lib/settings/submit";

/** Gives a topic a name, or with an empty one its own word back. Admins only. */
export async function nameTopicAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    nameTopicSchema,
    (fields) => fields,
    async (input) => {
      await nameTopic(input);
      refresh();
      return null;
    },
  );
}
