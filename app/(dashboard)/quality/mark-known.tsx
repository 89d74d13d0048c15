"use client";

import { markFieldKnownAction } from "@/app/(dashboard)/quality/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { pathText } from "@/components/tables/path-text";
import { words } from "@/lib/words/words";

type Change = {
  readonly endpointId: string;
  readonly eventType: string;
  readonly path: string;
  readonly type: string;
  readonly value: string;
};

/** Says that a change is known, so that it is listed no more. */
export function MarkKnown({ row }: { row: Change }) {
  const { state, pending, form } = useSubmit(markFieldKnownAction);
  const say = words("quality-ui");
  const { endpointId, eventType, path, type, value } = row;
  return (
    <form {...form} className="inline-flex flex-wrap items-center justify-end gap-2">
      {Object.entries({ endpointId, eventType, path, type, value }).map(([name, sent]) => (
        <input key={name} type="hidden" name={name} value={sent} />
      ))}
      <SubmitButton pending={pending} variant="secondary" size="sm">
        {say("markAsKnown")}
        <span className="sr-only">
          : {say("pathOfType", { path: pathText(path), type: eventType })}
        </span>
      </SubmitButton>
      {state.status === "error" ? <FormMessage state={state} /> : null}
    </form>
  );
}
