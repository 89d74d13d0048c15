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
import { words } from "@/lib/words/words";
import { markCampaignAction } from "./actions";

type Marked = Pick<CampaignRow, "key" | "kind" | "kindBy" | "tags">;

/** Says of which kind a campaign is, and gives it tags. */
export function MarkCampaign({ campaign }: { campaign: Marked }) {
  const say = words("campaigns-ui");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={say("kindAndTagsOf")}>
          <Tags aria-hidden="true" />
        </Button>
      </DialogTrigger>
      <DialogContent title={say("kindAndTags")} description={say("kindAndTagsMean")}>
        <MarkForm campaign={campaign} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** What is said of its kind where nobody chooses one. */
function foundText({ kind, kindBy }: Marked): string {
  const say = words("campaigns-ui");
  if (kind === null || kindBy === null || kindBy === "people") return say("asFound");
  return say(`asFound.${kindBy}`, { kind: say(`is.${kind}`) });
}

function MarkForm({ campaign, onDone }: { campaign: Marked; onDone: () => void }) {
  const say = words("campaigns-ui");
  const { state, pending, form, errorOf } = useSubmit(markCampaignAction);
  useEffect(() => {
    if (state.status === "done") onDone();
  }, [state, onDone]);
  const { key, kind, kindBy, tags } = campaign;
  return (
    <form {...form} className="space-y-3" noValidate>
      <input type="hidden" name="id" value={key} />
      <FormField id="campaign-kind" label={say("kind")} error={errorOf("kind")}>
        <Select name="kind" defaultValue={kindBy === "people" ? (kind ?? "") : ""}>
          <option value="">{foundText(campaign)}</option>
          <option value="broadcast">{say("choose.broadcast")}</option>
          <option value="automation">{say("choose.automation")}</option>
          <option value="transactional">{say("choose.transactional")}</option>
        </Select>
      </FormField>
      <FormField
        id="campaign-tags"
        label={say("tags")}
        hint={say("tagsHint")}
        error={errorOf("tags")}
      >
        <Input name="tags" defaultValue={tags.join(", ")} maxLength={1000} autoComplete="off" />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>{say("save")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
