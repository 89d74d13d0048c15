"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  addGap,
  addGapSchema,
  deleteGap,
  deleteGapSchema,
  endGap,
  endGapSchema,
} from "@/lib/settings/notes/gaps";
import { submit } from "@/lib/settings/submit";

/** Records a known gap. Admins only. */
export async function addGapAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    addGapSchema,
    (fields) => fields,
    async (input) => {
      await addGap(input);
      refresh();
      return null;
    },
  );
}

/** Says that a gap is over. Admins only. */
export async function endGapAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    endGapSchema,
    (fields) => fields,
    async (input) => {
      await endGap(input);
      refresh();
      return null;
    },
  );
}

/** Takes a gap back. Admins only. */
export async function deleteGapAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    deleteGapSchema,
    (fields) => fields,
    async (input) => {
      await deleteGap(input);
      refresh();
      return null;
    },
  );
}
