"use client";

import { Pencil } from "lucide-react";
import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { renameCampaignAction } from "./actions";

/** Gives a campaign a name of people's own. */
export function RenameCampaign({ id, name }: { id: string; name: string }) {
  const say = words("campaigns-ui");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={say("rename")}>
          <Pencil aria-hidden="true" />
        </Button>
      </DialogTrigger>
      <DialogContent title={say("rename")} description={say("renameMeans")}>
        <RenameForm id={id} name={name} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function RenameForm({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const say = words("campaigns-ui");
  const { state, pending, form, errorOf } = useSubmit(renameCampaignAction);
  useEffect(() => {
    if (state.status === "done") onDone();
  }, [state, onDone]);
  return (
    <form {...form} className="space-y-3" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormField
        id="campaign-name"
        label={say("name")}
        hint={say("nameHint")}
        error={errorOf("name")}
      >
        <Input name="name" defaultValue={name} maxLength={200} autoComplete="off" />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>{say("renameIt")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
