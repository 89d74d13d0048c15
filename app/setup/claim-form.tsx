"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeZoneField } from "@/components/forms/time-zone-field";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { claimAction } from "./actions";

/** How a code looks. */
const SHAPE = "XXXX-XXXX-XXXX";

/** The owner's account and the workspace, for whoever has the terminal's code. */
export function ClaimForm({ zones }: { zones: readonly string[] }) {
  const say = words("entrance-ui");
  const { state, pending, form, errorOf } = useSubmit(claimAction);
  return (
    <form {...form} className="space-y-5" noValidate>
      <FormField
        id="code"
        label={say("setupCode")}
        hint={say("setupCodeHint")}
        error={errorOf("code")}
      >
        <Input
          name="code"
          placeholder={SHAPE}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="max-w-56 font-mono uppercase placeholder:normal-case"
          autoFocus
        />
      </FormField>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField id="email" label={say("yourEmail")} error={errorOf("email")}>
          <Input name="email" type="email" autoComplete="username" />
        </FormField>
        <FormField
          id="password"
          label={say("password")}
          hint={say("atLeast10")}
          error={errorOf("password")}
        >
          <Input name="password" type="password" autoComplete="new-password" />
        </FormField>
        <FormField
          id="name"
          label={say("workspace")}
          hint={say("workspaceHint")}
          error={errorOf("name")}
        >
          <Input name="name" autoComplete="organization" />
        </FormField>
        <FormField
          id="timeZone"
          label={say("timeZone")}
          hint={say("timeZoneHint")}
          error={errorOf("timeZone")}
        >
          <TimeZoneField name="timeZone" zones={zones} />
        </FormField>
      </div>
      <FormMessage state={state} />
      <SubmitButton pending={pending} size="lg">
        {say("createOwnerAccount")}
      </SubmitButton>
    </form>
  );
}
