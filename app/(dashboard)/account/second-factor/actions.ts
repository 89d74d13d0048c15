"use server";

import { refresh } from "next/cache";
import { requireSession, requireViewer } from "@/lib/auth/session";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/form-state";
import {
  beginSecondFactor,
  beginSecondFactorSchema,
  confirmSecondFactor,
  confirmSecondFactorSchema,
  endSecondFactor,
  endSecondFactorSchema,
} from "@/lib/settings/people/second-factor";
import { submit } from "@/lib/settings/submit";
import { type QrPicture, qrPicture } from "./qr-picture";

/** A new second factor, shown this once: to scan, or to type. */
export type BegunSecondFactor = { readonly secret: string; readonly qr: QrPicture };

/** Makes the secret of one's own second factor, for whoever knows the password. */
export async function beginSecondFactorAction(
  _: FormState<BegunSecondFactor>,
  form: FormData,
): Promise<FormState<BegunSecondFactor>> {
  return submit(
    requireSession,
    form,
    beginSecondFactorSchema,
    (fields) => fields,
    async (input) => {
      const { secret, address } = await beginSecondFactor(input);
      return { secret, qr: qrPicture(address) };
    },
  );
}

/** Turns one's own second factor on; this browser stays signed in, every other is signed out. */
export async function confirmSecondFactorAction(
  _: FormState<readonly string[]>,
  form: FormData,
): Promise<FormState<readonly string[]>> {
  return submit(
    requireSession,
    form,
    confirmSecondFactorSchema,
    (fields) => fields,
    async (input) => {
      const { userId } = await requireSession();
      const codes = await confirmSecondFactor(input);
      await startSession(userId);
      return codes;
    },
  );
}

/** Turns one's own second factor off. */
export async function endSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireViewer,
    form,
    endSecondFactorSchema,
    (fields) => fields,
    async (input) => {
      const { userId } = await requireViewer();
      await endSecondFactor(input);
      await startSession(userId);
      refresh();
      return null;
    },
  );
}
