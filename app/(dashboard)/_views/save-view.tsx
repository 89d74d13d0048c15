"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { DialogFooter } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import { saveViewAction } from "./actions";
import { KeptRange } from "./kept-range";
import type { CurrentPage } from "./view-task";

/** Names the page that is open. */
export function SaveView({ current, onDone }: { current: CurrentPage; onDone: () => void }) {
  const say = words("page-ui");
  const { state, pending, form, errorOf } = useSubmit(saveViewAction);
  useEffect(() => {
    if (state.status === "done") onDone();
  }, [state, onDone]);
  return (
    <form {...form} className="space-y-4" noValidate>
      <FormField id="view-name" label={say("name")} error={errorOf("name")}>
        <Input name="name" defaultValue={current.title} maxLength={80} autoComplete="off" />
      </FormField>
      <FormField
        id="view-keeps"
        label={say("whatIsKept")}
        hint={say("segmentHint")}
        error={errorOf("keeps")}
      >
        <Select name="keeps" defaultValue="page">
          <option value="page">{say("keepPage")}</option>
          <option value="segment">{say("keepSegment")}</option>
        </Select>
      </FormField>
      <KeptRange current={current} />
      <FormField id="view-shared" label={say("whoSees")}>
        <Select name="shared" defaultValue="false">
          <option value="false">{say("onlyMe")}</option>
          <option value="true">{say("everybody")}</option>
        </Select>
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>{say("saveView")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
