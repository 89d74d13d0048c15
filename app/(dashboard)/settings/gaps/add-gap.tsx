"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
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
  const { state, pending, form, errorOf } = useSubmit(addGapAction);
  return (
    <form key={state.status} {...form} className="space-y-4" noValidate>
      <FormField id="of" label="No data from" error={errorOf("of")}>
        <Select name="of">
          <optgroup label="An endpoint">
            {endpoints.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
          <optgroup label="All endpoints of a provider">
            {providers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        </Select>
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField id="from" label="From" error={errorOf("from")}>
          <Input name="from" type="datetime-local" />
        </FormField>
        <FormField
          id="to"
          label="To"
          optional
          hint="Leave empty while it goes on."
          error={errorOf("to")}
        >
          <Input name="to" type="datetime-local" />
        </FormField>
      </div>
      <FormField
        id="reason"
        label="Why"
        hint="Shown on the charts, including shared ones."
        error={errorOf("reason")}
      >
        <Input
          name="reason"
          maxLength={200}
          autoComplete="off"
          placeholder="Outage at the provider"
        />
      </FormField>
      <FormMessage state={state} done="The gap is on the charts." />
      <SubmitButton pending={pending}>Record the gap</SubmitButton>
    </form>
  );
}
