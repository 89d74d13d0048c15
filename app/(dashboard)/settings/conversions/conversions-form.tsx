"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { formatCount } from "@/lib/format";
import type { ConversionChoices } from "@/lib/settings/conversions/rule";
import { words } from "@/lib/words/words";
import { saveConversionsAction } from "./actions";

/** Up to a day in hours, beyond it in days. */
function windowLabel(hours: number): string {
  const say = words("conversions-ui");
  return hours > 24 ? say("days", { n: hours / 24 }) : say("hours", { n: hours });
}

/** Chooses the events that count as conversions, their value and the window. */
export function ConversionsForm({ rule, seen, fields, windows }: ConversionChoices) {
  const say = words("conversions-ui");
  const { state, pending, form, errorOf } = useSubmit(saveConversionsAction);
  const others = rule.events.filter((name) => !seen.some((one) => one.name === name));
  return (
    <form {...form} className="space-y-4" noValidate>
      <fieldset className="space-y-1.5">
        <legend className="text-sm font-medium">{say("cameLately")}</legend>
        {seen.length === 0 ? (
          <p className="text-xs text-ink-3">{say("noneCame")}</p>
        ) : (
          <ul className="max-h-60 space-y-1 overflow-y-auto">
            {seen.map(({ name, count }, place) => (
              <li key={name}>
                <label htmlFor={`event-${place}`} className="flex items-center gap-2 text-sm">
                  <Checkbox
                    id={`event-${place}`}
                    name={`event-${place}`}
                    value={name}
                    defaultChecked={rule.events.includes(name)}
                  />
                  <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
                  <span className="text-xs text-ink-3">{formatCount(count)}</span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
      <FormField
        id="events"
        label={say("otherEvents")}
        optional
        hint={say("oneALine")}
        error={errorOf("events")}
      >
        <Textarea name="events" rows={2} defaultValue={others.join("\n")} />
      </FormField>
      <FormField
        id="value-field"
        label={say("valueField")}
        optional
        hint={say("valueHint")}
        error={errorOf("valueField")}
      >
        <Input name="valueField" list="value-fields" defaultValue={rule.valueField ?? ""} />
      </FormField>
      <datalist id="value-fields">
        {fields.map((field) => (
          <option key={field} value={field} />
        ))}
      </datalist>
      <FormField id="window" label={say("countsFor")} error={errorOf("windowHours")}>
        <Select name="windowHours" defaultValue={String(rule.windowHours)} className="w-40">
          {windows.map((hours) => (
            <option key={hours} value={hours}>
              {windowLabel(hours)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormMessage state={state} done={say("saved")} />
      <SubmitButton pending={pending}>{say("save")}</SubmitButton>
    </form>
  );
}
