"use client";

import { addGapAction } from "@/app/(dashboard)/settings/gaps/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { words } from "@/lib/words/words";

/** Records a silence that was noticed as a known gap, so that charts show it as one. */
export function RecordGap({ endpoint, from }: { endpoint: string; from: string }) {
  const say = words("endpoints-ui");
  const { state, pending, form } = useSubmit(addGapAction);
  return (
    <form {...form} className="mt-2 space-y-2">
      <input type="hidden" name="of" value={`endpoint:${endpoint}`} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="reason" value={say("silentReason")} />
      <input type="hidden" name="source" value="detected" />
      {state.status === "done" ? null : (
        <SubmitButton pending={pending} variant="secondary" size="sm">
          {say("recordGap")}
        </SubmitButton>
      )}
      <FormMessage state={state} done={say("gapRecorded")} />
    </form>
  );
}
