"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { deleteViewAction, renameViewAction } from "./actions";
import type { ViewLine } from "./view-task";

/** Renames or deletes a view. */
export function EditView({ view, onDone }: { view: ViewLine; onDone: () => void }) {
  const say = words("page-ui");
  const rename = useSubmit(renameViewAction);
  const remove = useSubmit(deleteViewAction);
  const done = rename.state.status === "done" || remove.state.status === "done";
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <div className="space-y-5">
      <form {...rename.form} className="space-y-3" noValidate>
        <input type="hidden" name="id" value={view.id} />
        <FormField id="view-name" label={say("name")} error={rename.errorOf("name")}>
          <Input name="name" defaultValue={view.name} maxLength={80} autoComplete="off" />
        </FormField>
        <FormMessage state={rename.state} />
        <SubmitButton pending={rename.pending}>{say("rename")}</SubmitButton>
      </form>
      <form {...remove.form} className="space-y-3 border-t border-line-soft pt-4">
        <input type="hidden" name="id" value={view.id} />
        <p className="text-sm text-ink-2">{view.shared ? say("deleteShared") : say("deleteOwn")}</p>
        <FormMessage state={remove.state} />
        <SubmitButton pending={remove.pending} variant="danger">
          {say("deleteView")}
        </SubmitButton>
      </form>
    </div>
  );
}
