"use server";

import { type Recipient, readRecipient } from "@/lib/analytics/events/recipient";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  revealPersonalData,
  revealSchema,
} from "@/lib/settings/personal-data/reveal-personal-data";
import { submit } from "@/lib/settings/submit";

/** Tells whose a message is, and puts that on record. Admins only. */
export async function revealAction(
  _: FormState<Recipient>,
  form: FormData,
): Promise<FormState<Recipient>> {
  return submit(
    requireAdmin,
    form,
    revealSchema,
    (fields) => fields,
    (input) => revealPersonalData(input, readRecipient),
  );
}
