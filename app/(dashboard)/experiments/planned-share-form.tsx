"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { setPlannedShareAction } from "./actions";

/** Where an admin says which share was asked to be planned context-aware. */
export function PlannedShareForm({ share }: { share: number | null }) {
  const say = words("experiments-ui");
  const { state, pending, form, errorOf } = useSubmit(setPlannedShareAction);
  return (
    <form
      {...form}
      className="no-print mt-3 max-w-md space-y-3 border-t border-line-soft pt-3"
      noValidate
    >
      <FormField
        id="share"
        label={say("shareAskedFor")}
        hint={say("shareAskedForIs")}
        error={errorOf("share")}
      >
        <Input
          name="share"
          inputMode="decimal"
          defaultValue={share === null ? "" : String(Number((share * 100).toPrecision(6)))}
          className="w-24"
        />
      </FormField>
      <FormMessage state={state} done={say("saved")} />
      <SubmitButton pending={pending}>{say("save")}</SubmitButton>
    </form>
  );
}
