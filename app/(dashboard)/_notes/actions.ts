"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  addAnnotation,
  addAnnotationSchema,
  changeAnnotation,
  changeAnnotationSchema,
  deleteAnnotation,
  deleteAnnotationSchema,
} from "@/lib/settings/notes/annotations";
import { submit } from "@/lib/settings/submit";

/** Puts a note on the charts. Admins only. */
export async function addNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    addAnnotationSchema,
    (fields) => fields,
    async (input) => {
      await addAnnotation(input);
      refresh();
      return null;
    },
  );
}

/** Changes a note. Admins only. */
export async function changeNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    changeAnnotationSchema,
    (fields) => fields,
    async (input) => {
      await changeAnnotation(input);
      refresh();
      return null;
    },
  );
}

/** Takes a note off the charts. Admins only. */
export async function deleteNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    deleteAnnotationSchema,
    (fields) => fields,
    async (input) => {
      await deleteAnnotation(input);
      refresh();
      return null;
    },
  );
}
