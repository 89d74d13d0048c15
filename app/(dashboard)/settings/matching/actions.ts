"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/lib/settings/submit";
import {
  joinSchema,
  joinSpaces,
  partSchema,
  partSpace,
} from "@/lib/settings/workspace/identity-spaces";

/** Says that two endpoints' user ids mean the same persons. Admins only. */
export async function joinSpacesAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    joinSchema,
    (fields) => fields,
    async (input) => {
      await joinSpaces(input);
      refresh();
      return null;
    },
  );
}

/** Takes an endpoint's user ids apart from all others'. Admins only. */
export async function partSpaceAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    partSchema,
    (fields) => fields,
    async (input) => {
      await partSpace(input);
      refresh();
      return null;
    },
  );
}
