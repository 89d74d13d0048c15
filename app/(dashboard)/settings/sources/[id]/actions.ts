"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { lookAtSource, lookSchema, type SourceLook } from "@/lib/settings/sources/look-at-source";
import {
  previewSchema,
  previewSource,
  type SourcePreview,
} from "@/lib/settings/sources/preview-source";
import { type SavedSource, saveSource, saveSourceSchema } from "@/lib/settings/sources/save-source";
import { stopReading, stopReadingSchema } from "@/lib/settings/sources/stop-reading";
import { submit } from "@/lib/settings/submit";

type Fields = Readonly<Record<string, string>>;

/** The page's mapping comes as JSON; what is none is refused by its schema. */
function withDraft({ draft, ...fields }: Fields): unknown {
  return draft === undefined ? fields : { ...fields, draft: parsed(draft) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Looks at a source's bodies. Admins only. */
export async function lookAtSourceAction(
  _: FormState<SourceLook>,
  form: FormData,
): Promise<FormState<SourceLook>> {
  return submit(requireAdmin, form, lookSchema, withDraft, lookAtSource);
}

/** Reads a source's bodies by a mapping that is not in use. Admins only. */
export async function previewSourceAction(
  _: FormState<SourcePreview>,
  form: FormData,
): Promise<FormState<SourcePreview>> {
  return submit(requireAdmin, form, previewSchema, withDraft, previewSource);
}

/** Puts a mapping in use, and reads again what waits in quarantine. Admins only. */
export async function saveSourceAction(
  _: FormState<SavedSource>,
  form: FormData,
): Promise<FormState<SavedSource>> {
  return submit(requireAdmin, form, saveSourceSchema, withDraft, saveSource);
}

/** Stops a mapping from reading everything that is stored. Admins only. */
export async function stopReadingAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    stopReadingSchema,
    (fields) => fields,
    async (input) => {
      await stopReading(input);
      refresh();
      return null;
    },
  );
}
