"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import {
  type CampaignNamesImport,
  importCampaignNames,
} from "@/lib/settings/notes/import-campaign-names";
import { markCampaign, markCampaignSchema } from "@/lib/settings/notes/mark-campaign";
import { renameCampaign, renameCampaignSchema } from "@/lib/settings/notes/rename-campaign";
import { submit } from "@/lib/settings/submit";
import { words } from "@/lib/words/words";

/** Gives a campaign a name, or with an empty one its own name back. Admins only. */
export async function renameCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    renameCampaignSchema,
    (fields) => fields,
    async (input) => {
      await renameCampaign(input);
      refresh();
      return null;
    },
  );
}

/** Says of which kind a campaign is, and gives it tags. Admins only. */
export async function markCampaignAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    requireAdmin,
    form,
    markCampaignSchema,
    (fields) => fields,
    async (input) => {
      await markCampaign(input);
      refresh();
      return null;
    },
  );
}

const importSchema = z.object({
  csv: z.string().min(1, { error: () => words("campaigns")("chooseFile") }),
});

/** Names campaigns from a CSV. Admins only. */
export async function importNamesAction(
  _: FormState<CampaignNamesImport>,
  form: FormData,
): Promise<FormState<CampaignNamesImport>> {
  return submit(
    requireAdmin,
    form,
    importSchema,
    (fields) => fields,
    async ({ csv }) => {
      const result = await importCampaignNames(csv);
      refresh();
      return result;
    },
  );
}
