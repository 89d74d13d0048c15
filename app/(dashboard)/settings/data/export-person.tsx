"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { words } from "@/lib/words/words";
import { exportPersonAction } from "./actions";
import { type FilledPerson, PersonField } from "./person-field";

/** Hands everything stored of one person over as a file. */
export function ExportPerson({ filled }: { filled: FilledPerson | null }) {
  const say = words("data-ui");
  const { state, pending, result, form, errorOf } = useSubmit(exportPersonAction);
  useEffect(() => {
    if (result !== null) download(result);
  }, [result]);
  return (
    <form {...form} className="space-y-4" noValidate>
      <PersonField
        id="export-person"
        filled={filled}
        hint={say("personHint")}
        error={errorOf("person")}
      />
      <p className="text-xs text-ink-3">{say("oneFile")}</p>
      <FormMessage state={state} done={say("fileHanded")} />
      <SubmitButton pending={pending} variant="secondary">
        {say("exportJson")}
      </SubmitButton>
    </form>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "person.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
