"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { words } from "@/lib/words/words";
import { unsubscribeAction } from "./actions";

/** The one click by which somebody leaves a report. */
export function UnsubscribeForm({ token }: { token: string }) {
  const say = words("reports-ui");
  const { state, pending, form } = useSubmit(unsubscribeAction);
  return (
    <form {...form} className="space-y-4">
      <input type="hidden" name="token" value={token} />
      <FormMessage state={state} done={say("unsubscribed")} />
      {state.status === "done" ? null : (
        <SubmitButton pending={pending} size="lg" className="w-full">
          {say("unsubscribe")}
        </SubmitButton>
      )}
    </form>
  );
}
