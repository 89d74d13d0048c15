"use client";

import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { ReachCallout } from "@/components/forms/reach-callout";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { inviteAction } from "./actions";

/** Invites somebody, and shows the link once where it did not go out by e-mail. */
export function InvitePerson({ roles, mails }: { roles: readonly string[]; mails: boolean }) {
  const { state, pending, result, form, errorOf } = useSubmit(inviteAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <FormField id="email" label="E-mail" error={errorOf("email")}>
          <Input name="email" type="email" autoComplete="off" />
        </FormField>
        <FormField id="role" label="Role" error={errorOf("role")}>
          <Select name="role" defaultValue="viewer">
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </Select>
        </FormField>
      </div>
      <p className="text-xs text-ink-2">
        {mails
          ? "They get an e-mail with a link to choose a password. It works once."
          : "You get a link to send them. They choose a password with it, and it works once."}
      </p>
      <FormMessage state={state} />
      {result && !result.link ? (
        <Callout tone="good" live title={`An invitation is on its way to ${result.email}`}>
          <p>Its link works once, for {result.days} days.</p>
        </Callout>
      ) : null}
      {result?.link ? (
        <div className="space-y-3">
          <Callout
            tone={result.mailFailed ? "warn" : "good"}
            live
            title={result.mailFailed ? "The e-mail did not go out" : `${result.email} is invited`}
          >
            <p>
              Send this link: it is shown only once, and makes one account within {result.days}{" "}
              days.
            </p>
          </Callout>
          <CopyField label={`Invitation of ${result.email}`} value={result.link} />
        </div>
      ) : null}
      <ReachCallout note={result?.reach ?? null} />
      <SubmitButton pending={pending}>Invite</SubmitButton>
    </form>
  );
}
