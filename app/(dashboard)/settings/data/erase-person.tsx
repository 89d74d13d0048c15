"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { erasePersonAction } from "./actions";
import { type FilledPerson, PersonField } from "./person-field";

/** Erases one person at all providers, and shows the receipt. */
export function ErasePerson({ filled }: { filled: FilledPerson | null }) {
  const byTimeline = filled !== null && "recipient" in filled;
  const say = words("data-ui");
  const { state, pending, result, form, errorOf } = useSubmit(erasePersonAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">{say("whatErasing")}</p>
      <PersonField
        id="erase-person"
        filled={filled}
        hint={say("personHint")}
        error={errorOf("person")}
      />
      <FormField
        id="erase-confirmation"
        label={byTimeline ? say("typeTheWord", { word: "erase" }) : say("typeAgain")}
        error={errorOf("confirmation")}
      >
        <Input name="confirmation" autoComplete="off" spellCheck={false} />
      </FormField>
      <FormMessage state={state} />
      {result ? (
        <Callout tone="info" live title={say("erased")}>
          <p>
            {say("receipt", {
              id: result.id,
              events: formatCount(result.events),
              messages: formatCount(result.messages),
              subscriptions: formatCount(result.subscriptions),
              items: formatCount(result.items),
              pseudonym: result.pseudonym,
            })}
          </p>
        </Callout>
      ) : null}
      <SubmitButton pending={pending} variant="danger">
        {say("eraseIt")}
      </SubmitButton>
    </form>
  );
}
