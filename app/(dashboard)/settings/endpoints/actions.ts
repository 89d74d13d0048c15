"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  completeEndpoint,
  completeEndpointSchema,
} from "@/lib/settings/endpoints/complete-endpoint";
import {
  type CreatedEndpoint,
  createEndpoint,
  createEndpointSchema,
} from "@/lib/settings/endpoints/create-endpoint";
import { deleteEndpoint, deleteEndpointSchema } from "@/lib/settings/endpoints/delete-endpoint";
import { disableEndpoint, disableEndpointSchema } from "@/lib/settings/endpoints/disable-endpoint";
import { endCredential, endCredentialSchema } from "@/lib/settings/endpoints/end-credential";
import { exampleCurl } from "@/lib/settings/endpoints/example-curl";
import { hookUrl } from "@/lib/settings/endpoints/hook-url";
import { limitEndpoint, limitEndpointSchema } from "@/lib/settings/endpoints/limit-endpoint";
import { reachNote } from "@/lib/settings/endpoints/reach-note";
import { renameEndpoint, renameEndpointSchema } from "@/lib/settings/endpoints/rename-endpoint";
import {
  rotateCredential,
  rotateCredentialSchema,
} from "@/lib/settings/endpoints/rotate-credential";
import {
  type SentTestEvent,
  sendTestEvent,
  sendTestEventSchema,
} from "@/lib/settings/endpoints/send-test-event";
import { submit } from "@/lib/settings/submit";

/** What is shown once an endpoint is made, and never again. */
export type EndpointShownOnce = CreatedEndpoint & {
  readonly url: string;
  readonly curl: string;
  /** Why no provider may be able to reach the URL; null where all can. */
  readonly reach: string | null;
};

/** A new token (with its URL) or secret, shown this once. */
export type CredentialShownOnce = {
  readonly plain: string;
  readonly url: string | null;
  readonly reach: string | null;
};

type Fields = Readonly<Record<string, string>>;

function secretChoice({ secretKind, secret }: Fields): unknown {
  return secretKind === "given" ? { kind: "given", value: secret } : { kind: secretKind ?? "none" };
}

/** Creates an endpoint. Admins only. */
export async function createEndpointAction(
  _: FormState<EndpointShownOnce>,
  form: FormData,
): Promise<FormState<EndpointShownOnce>> {
  const read = (fields: Fields) => ({ ...fields, secret: secretChoice(fields) });
  return submit(requireAdmin, form, createEndpointSchema, read, async (input) => {
    const made = await createEndpoint(input);
    return {
      ...made,
      url: hookUrl(made.token),
      curl: exampleCurl(made.provider, made, Date.now()),
      reach: reachNote("provider"),
    };
  });
}

/** Adds a new token or secret beside the old one. Admins only. */
export async function rotateCredentialAction(
  _: FormState<CredentialShownOnce>,
  form: FormData,
): Promise<FormState<CredentialShownOnce>> {
  const read = (fields: Fields) => ({
    ...fields,
    secret: secretChoice(fields),
    quietHours: fields.quietHours === "never" ? null : Number(fields.quietHours ?? 24),
  });
  return submit(requireAdmin, form, rotateCredentialSchema, read, async (input) => {
    const { plain } = await rotateCredential(input);
    refresh();
    if (input.purpose === "secret") return { plain, url: null, reach: null };
    return { plain, url: hookUrl(plain), reach: reachNote("provider") };
  });
}

/** Ends a token or secret. Admins only. */
export async function endCredentialAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    endCredentialSchema,
    (fields) => fields,
    async (input) => {
      await endCredential(input);
      refresh();
      return null;
    },
  );
}

/** Gives an endpoint another name. Admins only. */
export async function renameEndpointAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    renameEndpointSchema,
    (fields) => fields,
    async (input) => {
      await renameEndpoint(input);
      refresh();
      return null;
    },
  );
}

/** Sends a test event through the receiving door. Admins only. */
export async function sendTestEventAction(
  _: FormState<SentTestEvent>,
  form: FormData,
): Promise<FormState<SentTestEvent>> {
  return submit(requireAdmin, form, sendTestEventSchema, (fields) => fields, sendTestEvent);
}

/** Disables or enables an endpoint. Admins only. */
export async function disableEndpointAction(_: FormState, form: FormData): Promise<FormState> {
  const read = (fields: Fields) => ({ ...fields, disabled: fields.disabled === "true" });
  return submit(requireAdmin, form, disableEndpointSchema, read, async (input) => {
    await disableEndpoint(input);
    refresh();
    return null;
  });
}

/** Sets how many requests an endpoint takes, and how large they may be. Admins only. */
export async function limitEndpointAction(_: FormState, form: FormData): Promise<FormState> {
  const read = ({ rateLimit = "", maxBodyMiB = "", ...fields }: Fields) => ({
    ...fields,
    rateLimit: rateLimit.trim() === "" ? null : Number(rateLimit),
    maxBodyMiB: Number(maxBodyMiB.trim().replace(",", ".") || Number.NaN),
  });
  return submit(requireAdmin, form, limitEndpointSchema, read, async (input) => {
    await limitEndpoint(input);
    refresh();
    return null;
  });
}

/** Says whose messages what comes to an endpoint completes. Admins only. */
export async function completeEndpointAction(_: FormState, form: FormData): Promise<FormState> {
  const read = ({ completesId = "", ...fields }: Fields) => ({
    ...fields,
    completesId: completesId === "" ? null : completesId,
  });
  return submit(requireAdmin, form, completeEndpointSchema, read, async (input) => {
    await completeEndpoint(input);
    refresh();
    return null;
  });
}

/** Deletes an endpoint, and its data where that is chosen. Admins only. */
export async function deleteEndpointAction(_: FormState, form: FormData): Promise<FormState> {
  const read = (fields: Fields) => ({ ...fields, eraseData: fields.eraseData === "on" });
  const state = await submit(requireAdmin, form, deleteEndpointSchema, read, async (input) => {
    await deleteEndpoint(input);
    return null;
  });
  if (state.status === "done") redirect("/settings/endpoints");
  return state;
}
