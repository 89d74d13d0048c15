"use server";

import { refresh } from "next/cache";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import type { ReplayReport } from "@/lib/ingest/upkeep/replay";
import {
  endIgnoring,
  endIgnoringSchema,
  ignoreGroup,
  ignoreGroupSchema,
} from "@/lib/settings/quarantine/ignore-group";
import { mapType, mapTypeSchema } from "@/lib/settings/quarantine/map-type";
import { markSeen, markSeenSchema } from "@/lib/settings/quarantine/mark-seen";
import { replayItems, replaySchema } from "@/lib/settings/quarantine/replay-items";
import { submit } from "@/lib/settings/submit";

/** Reads quarantined items again. Admins only. */
export async function replayItemsAction(
  _: FormState<ReplayReport>,
  form: FormData,
): Promise<FormState<ReplayReport>> {
  return submit(
    requireAdmin,
    form,
    replaySchema,
    (fields) => fields,
    async (input) => {
      // Not refreshed here: the line that says what was done would go with what it says.
      return await replayItems(input);
    },
  );
}

/** Leaves a group out of the list and the count. Admins only. */
export async function ignoreGroupAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    ignoreGroupSchema,
    (fields) => fields,
    async (input) => {
      await ignoreGroup(input);
      refresh();
      return null;
    },
  );
}

/** Lists and counts an ignored group again. Admins only. */
export async function endIgnoringAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    endIgnoringSchema,
    (fields) => fields,
    async (input) => {
      await endIgnoring(input);
      refresh();
      return null;
    },
  );
}

/** Remembers that somebody looked at what is in quarantine. Admins only. */
export async function markSeenAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    markSeenSchema,
    (fields) => fields,
    async (input) => {
      await markSeen(input);
      return null;
    },
  );
}

/** Says what an unknown type means, and replays what waits of it. Admins only. */
export async function mapTypeAction(
  _: FormState<ReplayReport>,
  form: FormData,
): Promise<FormState<ReplayReport>> {
  return submit(
    requireAdmin,
    form,
    mapTypeSchema,
    (fields) => fields,
    async (input) => {
      await mapType(input);
      const { endpointId, name } = input;
      return await replayItems({ endpointId, name, reason: "unknown_type" });
    },
  );
}

/** Ends what was said of a type, for what comes from now on. Admins only. */
export async function endMappingAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    mapTypeSchema,
    (fields) => ({ ...fields, meaning: "unknown" }),
    async (input) => {
      await mapType(input);
      refresh();
      return null;
    },
  );
}
