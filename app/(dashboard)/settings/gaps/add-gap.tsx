"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import { addGapAction } from "./actions";

/** Where data can be missing from: an endpoint, or all of a provider's. */
export type GapSource = { readonly value: string; readonly label: string };

/** Records that something sent nothing for a time. */
export function AddGap({
  endpoints,
  providers,
}: {
  endpoints: readonly GapSource[];
  providers: readonly GapSource[];
}) {
  const say = words("gaps-ui");
  const { state, pending, form, errorOf } = useSubmit(addGapAction);
  return (
    <form key={state.status} {...form} className="space-y-4" noValidate>
      <FormField id="of" label={say("noDataFrom")} error={errorOf("of")}>
        <Select name="of">
          <optgroup label={say("anEndpoint")}>
            {endpoints.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
          <optgroup label={say("allOfProvider")}>
            {providers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        </Select>
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField id="from" label={say("from")} error={errorOf("from")}>
          <Input name="from" type="datetime-local" />
        </FormField>
        <FormField
          id="to"
          label={say("to")}
          optional
          hint={say("leaveEmpty")}
          error={errorOf("to")}
        >
          <Input name="to" type="datetime-local" />
        </FormField>
      </div>
      <FormField
        id="reason"
        label={say("why")}
        hint={say("shownOnCharts")}
        error={errorOf("reason")}
      >
        <Input name="reason" maxLength={200} autoComplete="off" placeholder={say("outage")} />
      </FormField>
      <FormMessage state={state} done={say("onTheCharts")} />
      <SubmitButton pending={pending}>{say("recordIt")}</SubmitButton>
    </form>
  );
}
