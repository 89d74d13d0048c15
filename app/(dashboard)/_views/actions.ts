"use server";

import { refresh } from "next/cache";
import { requireAdmin, requireViewer } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { reachNote } from "@/lib/settings/endpoints/reach-note";
import { submit } from "@/lib/settings/submit";
import {
  deleteView,
  deleteViewSchema,
  renameView,
  renameViewSchema,
  saveView,
  saveViewSchema,
} from "@/lib/settings/views/saved-views";
import { createShareLink, createShareLinkSchema } from "@/lib/settings/views/share-links";

/** Saves the page as a view: one's own, or the workspace's. */
export async function saveViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    saveViewSchema,
    (fields) => fields,
    async (input) => {
      await saveView(input);
      refresh();
      return null;
    },
  );
}

/** Renames a view that is one's own, or shared where one is an admin. */
export async function renameViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    renameViewSchema,
    (fields) => fields,
    async (input) => {
      await renameView(input);
      refresh();
      return null;
    },
  );
}

/** Deletes a view that is one's own, or shared where one is an admin. */
export async function deleteViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    deleteViewSchema,
    (fields) => fields,
    async (input) => {
      await deleteView(input);
      refresh();
      return null;
    },
  );
}

/** A new share link's address, shown this once. */
export type ShareLinkShownOnce = {
  readonly url: string;
  readonly expiresAt: string;
  /** The address of its card; null where no site may show it. */
  readonly card: string | null;
  /** Why nobody else may be able to open it; null where everybody can. */
  readonly reach: string | null;
};

/** Makes a read-only link to the page. Admins only. */
export async function createShareLinkAction(
  _: FormState<ShareLinkShownOnce>,
  form: FormData,
): Promise<FormState<ShareLinkShownOnce>> {
  return submit(
    requireAdmin,
    form,
    createShareLinkSchema,
    (fields) => fields,
    async (input) => ({ ...(await createShareLink(input)), reach: reachNote("person") }),
  );
}
