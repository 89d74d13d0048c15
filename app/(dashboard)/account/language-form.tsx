"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "@/lib/words/languages";
import { words } from "@/lib/words/words";
import { chooseLanguageAction } from "./actions";

/** The language of one's own pages and mails. */
export function LanguageForm({ chosen }: { chosen: Language | null }) {
  const say = words("account-ui");
  const { state, pending, form, errorOf } = useSubmit(chooseLanguageAction);
  useEffect(() => {
    // All that is drawn already says it in the language before.
    if (state.status === "done") window.location.reload();
  }, [state]);
  return (
    <form {...form} className="space-y-4">
      <FormField id="language" label={say("language")} error={errorOf("language")}>
        <Select name="language" defaultValue={chosen ?? ""}>
          <option value="">{say("asBrowser")}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </Select>
      </FormField>
      <FormMessage state={state} />
      <SubmitButton pending={pending}>{say("saveLanguage")}</SubmitButton>
    </form>
  );
}
