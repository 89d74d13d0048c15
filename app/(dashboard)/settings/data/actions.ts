"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  erasePersonalData,
  erasePersonSchema,
  exportPersonalData,
  personSchema,
} from "@/lib/settings/personal-data/personal-data";
import { submit } from "@/lib/settings/submit";
import { previewRetention, type RetentionEffect } from "@/lib/settings/workspace/preview-retention";
import { setRetention, setRetentionSchema } from "@/lib/settings/workspace/retention";
import type { ErasureReceipt } from "./receipt";

/** Sets how long each kind of data is kept. Admins only. */
export async function setRetentionAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    setRetentionSchema,
    (fields) => fields,
    async (input) => {
      await setRetention(input);
      refresh();
      return null;
    },
  );
}

/** Says what days for each kind would thin, before they are saved. Admins only. */
export async function previewRetentionAction(
  _: FormState<RetentionEffect>,
  form: FormData,
): Promise<FormState<RetentionEffect>> {
  return submit(requireAdmin, form, setRetentionSchema, (fields) => fields, previewRetention);
}

/** Gives everything stored of one person, as JSON text. Admins only. */
export async function exportPersonAction(
  _: FormState<string>,
  form: FormData,
): Promise<FormState<string>> {
  return submit(requireAdmin, form, personSchema, (fields) => fields, exportPersonalData);
}

/** Erases one person at all providers. Admins only. */
export async function erasePersonAction(
  _: FormState<ErasureReceipt>,
  form: FormData,
): Promise<FormState<ErasureReceipt>> {
  return submit(
    requireAdmin,
    form,
    erasePersonSchema,
    (fields) => fields,
    async (input) => {
      const { at, ...receipt } = await erasePersonalData(input);
      refresh();
      return { ...receipt, at: at.toISOString() };
    },
  );
}
