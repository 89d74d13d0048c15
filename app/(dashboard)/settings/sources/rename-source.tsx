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
import { renameSourceAction } from "./actions";

/** A source's name, to be changed. */
export function RenameSource({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false);
  const { state, pending, form, errorOf } = useSubmit(renameSourceAction);
  useEffect(() => {
    if (state.status === "done") setOpen(false);
  }, [state]);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          Rename<span className="sr-only"> {name}</span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title={<span className="[overflow-wrap:anywhere]">Rename {name}</span>}
        description="Its endpoints, mappings and numbers stay as they are."
      >
        <form {...form} className="space-y-4" noValidate>
          <input type="hidden" name="id" value={id} />
          <FormField id="name" label="Name" error={errorOf("name")}>
            <Input name="name" defaultValue={name} autoComplete="off" />
          </FormField>
          <FormMessage state={state} />
          <DialogFooter>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton pending={pending}>Rename the source</SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
