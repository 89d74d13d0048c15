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
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
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
  const say = words("page-ui");
  const change = useSubmit(note ? changeNoteAction : addNoteAction);
  const remove = useSubmit(deleteNoteAction);
  const done = change.state.status === "done" || remove.state.status === "done";
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={note ? say("changeNote") : say("addNote")}
        description={say("everybodySees")}
      >
        <form {...change.form} className="space-y-4" noValidate>
          {note ? <input type="hidden" name="id" value={note.id} /> : null}
          <FormField id="note-text" label={say("whatHappened")} error={change.errorOf("text")}>
            <Input
              name="text"
              defaultValue={note?.text ?? ""}
              maxLength={200}
              autoComplete="off"
              placeholder={say("exampleNote")}
            />
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField id="note-from" label={say("day")} error={change.errorOf("from")}>
              <Input name="from" type="date" defaultValue={day} />
            </FormField>
            <FormField id="note-to" label={say("until")} optional error={change.errorOf("to")}>
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
            <SubmitButton pending={change.pending}>
              {note ? say("save") : say("addThisNote")}
            </SubmitButton>
          </DialogFooter>
        </form>
        {note ? (
          <form {...remove.form} className="mt-4 space-y-3 border-t border-line-soft pt-4">
            <input type="hidden" name="id" value={note.id} />
            <FormMessage state={remove.state} />
            <SubmitButton pending={remove.pending} variant="danger">
              {say("deleteNote")}
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
      {richWords("page-ui")("gapHint", {
        link: (text) => (
          <Link
            href={"/settings/gaps" as Route}
            className="text-accent underline underline-offset-3"
          >
            {text}
          </Link>
        ),
      })}
    </p>
  );
}
