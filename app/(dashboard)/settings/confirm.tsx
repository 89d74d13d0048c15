"use client";

import { type ReactNode, useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import type { FormAction } from "@/lib/form-state";
import { words } from "@/lib/words/words";

/** A button that asks before its action runs. */
export function Confirm({
  action,
  fields,
  trigger,
  title,
  description,
  keep = words("forms-ui")("cancel"),
  confirm,
  harmless = false,
  children,
}: {
  action: FormAction;
  /** Sent along. */
  fields: Readonly<Record<string, string>>;
  trigger: ReactNode;
  title: string;
  description: string;
  keep?: string;
  confirm: string;
  /** True where nothing is taken away: the button is no warning then. */
  harmless?: boolean;
  /** Fields to choose in, above the buttons. */
  children?: ReactNode;
}) {
  const { state, pending, form } = useSubmit(action);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (state.status === "done") setOpen(false);
  }, [state]);
  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      <AlertDialogTrigger asChild>
        <Button size="sm">{trigger}</Button>
      </AlertDialogTrigger>
      <AlertDialogContent title={title} description={description}>
        <form {...form}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <FormMessage state={state} />
          <DialogFooter>
            <AlertDialogCancel asChild>
              <Button>{keep}</Button>
            </AlertDialogCancel>
            <SubmitButton pending={pending} variant={harmless ? "primary" : "danger"}>
              {confirm}
            </SubmitButton>
          </DialogFooter>
        </form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
