"use client";

import type { Route } from "next";
import Link from "next/link";
import { useEffect } from "react";
import type { ChartNote } from "@/components/charts/marks";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Dialog, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { addNoteAction, changeNoteAction, deleteNoteAction } from "./actions";

/** A note's text and days. */
export function NoteDialog({
  note,
  day,
  onClose,
}: {
  note: ChartNote | null;
  day: string;
  onClose: () => void;
}) {
  const change = useSubmit(note ? changeNoteAction : addNoteAction);
  const remove = useSubmit(deleteNoteAction);
  const done = change.state.status === "done" || remove.state.status === "done";
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={note ? "Change the note" : "Add a note"}
        description="Everybody in the workspace sees it on the charts over time."
      >
        <form {...change.form} className="space-y-4" noValidate>
          {note ? <input type="hidden" name="id" value={note.id} /> : null}
          <FormField id="note-text" label="What happened" error={change.errorOf("text")}>
            <Input
              name="text"
              defaultValue={note?.text ?? ""}
              maxLength={200}
              autoComplete="off"
              placeholder="App 5.2 released"
            />
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField id="note-from" label="Day" error={change.errorOf("from")}>
              <Input name="from" type="date" defaultValue={day} />
            </FormField>
            <FormField id="note-to" label="Until" optional error={change.errorOf("to")}>
              <Input
                name="to"
                type="date"
                defaultValue={note && note.to !== note.from ? note.to : ""}
              />
            </FormField>
          </div>
          {note ? null : <GapHint />}
          <FormMessage state={change.state} />
          <DialogFooter>
            <SubmitButton pending={change.pending}>{note ? "Save" : "Add note"}</SubmitButton>
          </DialogFooter>
        </form>
        {note ? (
          <form {...remove.form} className="mt-4 space-y-3 border-t border-line-soft pt-4">
            <input type="hidden" name="id" value={note.id} />
            <FormMessage state={remove.state} />
            <SubmitButton pending={remove.pending} variant="danger">
              Delete note
            </SubmitButton>
          </form>
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

function GapHint() {
  return (
    <p className="text-xs text-ink-3">
      Did a provider send nothing? Record it as a{" "}
      <Link href={"/settings/gaps" as Route} className="text-accent underline underline-offset-3">
        known gap
      </Link>
      : the charts then show missing data instead of a drop.
    </p>
  );
}
