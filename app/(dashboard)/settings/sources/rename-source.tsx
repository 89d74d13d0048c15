"use client";

import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
import { renameSourceAction } from "./actions";

/** A source's name, to be changed. */
export function RenameSource({ id, name }: { id: string; name: string }) {
  const say = words("sources-ui");
  const rich = richWords("sources-ui");
  const [open, setOpen] = useState(false);
  const { state, pending, form, errorOf } = useSubmit(renameSourceAction);
  useEffect(() => {
    if (state.status === "done") setOpen(false);
  }, [state]);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{rich("rename", { name, hidden })}</Button>
      </DialogTrigger>
      <DialogContent
        title={<span className="[overflow-wrap:anywhere]">{say("renameTitle", { name })}</span>}
        description={say("renameMeans")}
      >
        <form {...form} className="space-y-4" noValidate>
          <input type="hidden" name="id" value={id} />
          <FormField id="name" label={say("name")} error={errorOf("name")}>
            <Input name="name" defaultValue={name} autoComplete="off" />
          </FormField>
          <FormMessage state={state} />
          <DialogFooter>
            <DialogClose asChild>
              <Button>{say("cancel")}</Button>
            </DialogClose>
            <SubmitButton pending={pending}>{say("renameSource")}</SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
