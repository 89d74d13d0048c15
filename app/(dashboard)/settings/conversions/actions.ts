"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { conversionRuleSchema, saveConversionRule } from "@/lib/settings/conversions/save-rule";
import { submit } from "@/lib/settings/submit";

/** Says which events are conversions. Admins only. */
export async function saveConversionsAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    conversionRuleSchema,
    ({ events = "", valueField = "", windowHours = "", ...fields }) => ({
      events: [
        ...events.split("\n"),
        ...Object.entries(fields).flatMap(([name, value]) =>
          name.startsWith("event-") ? [value] : [],
        ),
      ],
      valueField,
      windowHours,
    }),
    async (input) => {
      await saveConversionRule(input);
      refresh();
      return null;
    },
  );
}
