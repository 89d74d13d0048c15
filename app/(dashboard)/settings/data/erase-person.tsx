"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { formatCount } from "@/lib/format";
import { erasePersonAction } from "./actions";
import { type FilledPerson, PersonField } from "./person-field";

/** Erases one person at all providers, and shows the receipt. */
export function ErasePerson({ filled }: { filled: FilledPerson | null }) {
  const byTimeline = filled !== null && "recipient" in filled;
  const { state, pending, result, form, errorOf } = useSubmit(erasePersonAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <p className="text-sm text-ink-2">
        A random pseudonym takes the person's place in raw bodies, events and subscriptions of all
        providers. Counts stay. What a provider sends of them later is erased on its way in. This
        cannot be undone; processing waits meanwhile, receiving goes on.
      </p>
      <PersonField
        id="erase-person"
        filled={filled}
        hint="The user id that you gave your providers."
        error={errorOf("person")}
      />
      <FormField
        id="erase-confirmation"
        label={byTimeline ? "Type the word erase to confirm" : "Type it again to confirm"}
        error={errorOf("confirmation")}
      >
        <Input name="confirmation" autoComplete="off" spellCheck={false} />
      </FormField>
      <FormMessage state={state} />
      {result ? (
        <Callout tone="info" live title="Erased">
          <p>
            Receipt {result.id}: {formatCount(result.events)} events, {formatCount(result.messages)}{" "}
            messages, {formatCount(result.subscriptions)} subscriptions and{" "}
            {formatCount(result.items)} raw items are now of {result.pseudonym}.
          </p>
        </Callout>
      ) : null}
      <SubmitButton pending={pending} variant="danger">
        Erase this person
      </SubmitButton>
    </form>
  );
}
