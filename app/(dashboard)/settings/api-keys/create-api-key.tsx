"use client";

import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import { createApiKeyAction } from "./actions";

const SCOPES = ["reports", "events", "metrics"] as const;
const DAYS = [30, 90, 365] as const;

/** Makes an API key, and shows it once. */
export function CreateApiKey() {
  const say = words("api-keys-ui");
  const { state, pending, result, form, errorOf } = useSubmit(createApiKeyAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <FormField id="name" label={say("name")} hint={say("whatUsesIt")} error={errorOf("name")}>
          <Input name="name" autoComplete="off" />
        </FormField>
        <FormField id="days" label={say("ends")} error={errorOf("days")}>
          <Select name="days" defaultValue="">
            <option value="">{say("neverEnds")}</option>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {say(`in.${days}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{say("whatItOpens")}</legend>
        <div className="space-y-2">
          {SCOPES.map((scope) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside
            <label key={scope} className="flex items-center gap-2 text-sm">
              <Checkbox name={`scope-${scope}`} defaultChecked />
              {say(`scope.${scope}`)}
            </label>
          ))}
        </div>
        {errorOf("scopes") ? (
          <p role="alert" className="mt-1.5 text-xs text-bad">
            {errorOf("scopes")}
          </p>
        ) : null}
      </fieldset>
      <FormMessage state={state} />
      {result ? (
        <div className="space-y-3">
          <Callout tone="warn" live title={say("copyNow")} />
          <CopyField label={say("keyOf", { name: result.name })} value={result.key} />
        </div>
      ) : null}
      <SubmitButton pending={pending}>{say("createKey")}</SubmitButton>
    </form>
  );
}
