"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type AlertPreview, alwaysFires, previewAlert } from "@/lib/alerts/preview";
import { requireAdmin } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { acknowledgeAlert, acknowledgeAlertSchema } from "@/lib/settings/alerts/acknowledge-alert";
import { deleteAlert, deleteAlertSchema } from "@/lib/settings/alerts/delete-alert";
import { alertConditionSchema, saveAlertSchema } from "@/lib/settings/alerts/rule";
import { type SavedAlert, saveAlert } from "@/lib/settings/alerts/save-alert";
import { snoozeAlert, snoozeAlertSchema } from "@/lib/settings/alerts/snooze-alert";
import { submit } from "@/lib/settings/submit";

type Fields = Readonly<Record<string, string>>;

/** A form's fields, with what may be chosen several times as lists. */
function alertFields(form: FormData) {
  return ({ id, ...fields }: Fields) => ({
    ...fields,
    ...(id ? { id } : {}),
    enabled: fields.enabled === "on",
    ...Object.fromEntries(
      ["endpoint", "provider", "channel", "campaign"].map((name) => [
        name,
        form.getAll(name).filter((value) => value !== ""),
      ]),
    ),
  });
}

/** Makes an alert, and goes to the list then, or changes one. Admins only. */
export async function saveAlertAction(
  _: FormState<SavedAlert>,
  form: FormData,
): Promise<FormState<SavedAlert>> {
  const state = await submit(
    requireAdmin,
    form,
    saveAlertSchema,
    alertFields(form),
    async (rule) => {
      // Who changes one that is open must not be kept from it.
      const always = rule.id ? null : alwaysFires(await previewAlert(rule));
      if (always) throw new PushlensError("bad_request", always);
      const saved = await saveAlert({
        ...rule,
        recipients: rule.recipients.join(" "),
        webhookUrl: rule.webhookUrl ?? "",
      });
      refresh();
      return saved;
    },
  );
  // A new one is in the list; only a secret that is shown once keeps it on its page.
  const made = state.status === "done" && !form.get("id") ? state.result : null;
  if (made && made.secret === null) redirect("/settings/alerts");
  return state;
}

/** Tries an alert on what happened, without saving it. Admins only. */
export async function previewAlertAction(
  _: FormState<AlertPreview>,
  form: FormData,
): Promise<FormState<AlertPreview>> {
  return submit(requireAdmin, form, alertConditionSchema, alertFields(form), (condition) =>
    previewAlert(condition),
  );
}

/** Deletes an alert with its history. Admins only. */
export async function deleteAlertAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    deleteAlertSchema,
    (fields) => fields,
    async (input) => {
      await deleteAlert(input);
      refresh();
      return null;
    },
  );
}

/** Says that somebody takes care of an alert. Admins only. */
export async function acknowledgeAlertAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    acknowledgeAlertSchema,
    (fields) => fields,
    async (input) => {
      await acknowledgeAlert(input);
      refresh();
      return null;
    },
  );
}

/** Keeps an alert quiet for a while, or wakes it. Admins only. */
export async function snoozeAlertAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    snoozeAlertSchema,
    (fields) => fields,
    async (input) => {
      await snoozeAlert(input);
      refresh();
      return null;
    },
  );
}
