"use server";

import { z } from "zod";
import type { FormState } from "@/lib/form-state";
import { unsubscribe } from "@/lib/settings/reports/unsubscribe";
import { anybody, submit } from "@/lib/settings/submit";

const schema = z.object({ token: z.string().max(200) });

/** Takes an address out of a report, by the link of its mail. Open to all. */
export async function unsubscribeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    anybody,
    form,
    schema,
    (fields) => fields,
    async ({ token }) => {
      await unsubscribe(token);
      return null;
    },
  );
}
