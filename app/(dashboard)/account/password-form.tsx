"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { changePasswordAction } from "./actions";

/** Another password, for whoever knows the present one. */
export function PasswordForm({ email }: { email: string }) {
  const say = words("account-ui");
  const { state, pending, form, errorOf } = useSubmit(changePasswordAction);
  const { ref } = form;
  useEffect(() => {
    if (state.status === "done") ref.current?.reset();
  }, [state, ref]);
  return (
    <form {...form} className="space-y-4" noValidate>
      {/* For password managers: whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <FormField id="current" label={say("currentPassword")} error={errorOf("current")}>
        <Input name="current" type="password" autoComplete="current-password" />
      </FormField>
      <FormField
        id="next"
        label={say("newPassword")}
        hint={say("newPasswordHint")}
        error={errorOf("next")}
      >
        <Input name="next" type="password" autoComplete="new-password" />
      </FormField>
      <FormMessage state={state} done={say("passwordChanged")} />
      <SubmitButton pending={pending}>{say("changePassword")}</SubmitButton>
    </form>
  );
}
