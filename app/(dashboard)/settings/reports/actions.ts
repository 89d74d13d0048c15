"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { deleteReport, deleteReportSchema } from "@/lib/settings/reports/delete-report";
import { saveReportSchema } from "@/lib/settings/reports/report";
import { saveReport } from "@/lib/settings/reports/save-report";
import { sendReportNow, sendReportNowSchema } from "@/lib/settings/reports/send-report-now";
import { submit } from "@/lib/settings/submit";

/** Makes or changes a report that comes by itself, and goes to the list then. Admins only. */
export async function saveReportAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    requireAdmin,
    form,
    saveReportSchema,
    ({ id, ...fields }) => ({
      ...fields,
      ...(id ? { id } : {}),
      attachCsv: fields.attachCsv === "on",
      enabled: fields.enabled === "on",
    }),
    async ({ recipients, chatUrl, ...report }) => {
      await saveReport({ ...report, recipients: recipients.join(" "), chatUrl: chatUrl ?? "" });
      return null;
    },
  );
  if (state.status === "done") redirect("/settings/reports");
  return state;
}

/** Has a report sent to oneself now. Admins only. */
export async function sendReportNowAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    sendReportNowSchema,
    (fields) => fields,
    async (input) => {
      await sendReportNow(input);
      refresh();
      return null;
    },
  );
}

/** Deletes a report with its history. Admins only. */
export async function deleteReportAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    deleteReportSchema,
    (fields) => fields,
    async (input) => {
      await deleteReport(input);
      refresh();
      return null;
    },
  );
}
