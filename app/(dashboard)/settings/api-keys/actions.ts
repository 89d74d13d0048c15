"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  createApiKey,
  createApiKeySchema,
  revokeApiKey,
  revokeApiKeySchema,
} from "@/lib/settings/api-keys";
import { submit } from "@/lib/settings/submit";

/** A new API key, shown this once. */
export type ApiKeyShownOnce = { readonly name: string; readonly key: string };

/** Makes an API key. Admins only. */
export async function createApiKeyAction(
  _: FormState<ApiKeyShownOnce>,
  form: FormData,
): Promise<FormState<ApiKeyShownOnce>> {
  return submit(
    requireAdmin,
    form,
    createApiKeySchema,
    ({ name, days, ...fields }) => ({
      name,
      days: days === "" ? null : days,
      scopes: Object.keys(fields)
        .filter((field) => field.startsWith("scope-"))
        .map((field) => field.slice("scope-".length)),
    }),
    async (input) => {
      const made = await createApiKey(input);
      refresh();
      return made;
    },
  );
}

/** Ends an API key. Admins only. */
export async function revokeApiKeyAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    revokeApiKeySchema,
    (fields) => fields,
    async (input) => {
      await revokeApiKey(input);
      refresh();
      return null;
    },
  );
}
