"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import { snoozeAlertAction } from "./actions";

const FOR = [1, 8, 24, 168] as const;

/** Keeps an alert quiet for a while; `until` is when it wakes by itself, in words. */
export function SnoozeForm({ id, until }: { id: string; until: string | null }) {
  const say = words("alerts-ui");
  const { form, pending, state, errorOf } = useSubmit(snoozeAlertAction);
  return (
    <form ref={form.ref} action={form.action} onSubmit={form.onSubmit} className="space-y-3">
      <input type="hidden" name="id" value={id} />
      {until === null ? (
        <FormField id="hours" label={say("quietFor")} error={errorOf("hours")}>
          <Select name="hours" defaultValue={8}>
            {FOR.map((hours) => (
              <option key={hours} value={hours}>
                {say(`snooze.${hours}`)}
              </option>
            ))}
          </Select>
        </FormField>
      ) : (
        <>
          <input type="hidden" name="hours" value={0} />
          <p className="text-sm text-ink-2">{say("quietUntil", { until })}</p>
        </>
      )}
      <SubmitButton pending={pending} variant="secondary">
        {until === null ? say("snooze") : say("wakeNow")}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  );
}
