"use client";

import { Tags } from "lucide-react";
import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import { markCampaignAction } from "./actions";

type Marked = Pick<CampaignRow, "key" | "kind" | "kindBy" | "tags">;

/** Says of which kind a campaign is, and gives it tags. */
export function MarkCampaign({ campaign }: { campaign: Marked }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label="Kind and tags of this campaign">
          <Tags aria-hidden="true" />
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Kind and tags"
        description="Broadcasts have sends to compare. Tags put campaigns together, for everybody."
      >
        <MarkForm campaign={campaign} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

const BY = { vendor: "the provider’s word", rhythm: "by when its messages begin" } as const;

function guessOf({ kind, kindBy }: Marked): string {
  return kindBy === "vendor" || kindBy === "rhythm" ? ` (${kind}, ${BY[kindBy]})` : "";
}

function MarkForm({ campaign, onDone }: { campaign: Marked; onDone: () => void }) {
  const { state, pending, form, errorOf } = useSubmit(markCampaignAction);
  useEffect(() => {
    if (state.status === "done") onDone();
  }, [state, onDone]);
  const { key, kind, kindBy, tags } = campaign;
  return (
    <form {...form} className="space-y-3" noValidate>
      <input type="hidden" name="id" value={key} />
      <FormField id="campaign-kind" label="Kind" error={errorOf("kind")}>
        <Select name="kind" defaultValue={kindBy === "people" ? (kind ?? "") : ""}>
          <option value="">As Pushlens finds it{guessOf(campaign)}</option>
          <option value="broadcast">Broadcast: to many at once</option>
          <option value="automation">Automation: to one person after the other</option>
          <option value="transactional">Transactional: answers one person</option>
        </Select>
      </FormField>
      <FormField
        id="campaign-tags"
        label="Tags"
        hint="Separated by commas, such as: newsletter, germany"
        error={errorOf("tags")}
      >
        <Input name="tags" defaultValue={tags.join(", ")} maxLength={1000} autoComplete="off" />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </DialogFooter>
    </form>
  );
}
