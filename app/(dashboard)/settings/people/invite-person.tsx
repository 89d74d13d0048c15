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
import type { Role } from "@/lib/auth/roles";
import { words } from "@/lib/words/words";
import { inviteAction } from "./actions";

/** Invites somebody, and shows the link once where it did not go out by e-mail. */
export function InvitePerson({ roles, mails }: { roles: readonly Role[]; mails: boolean }) {
  const say = words("members-ui");
  const { state, pending, result, form, errorOf } = useSubmit(inviteAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <FormField id="email" label={say("email")} error={errorOf("email")}>
          <Input name="email" type="email" autoComplete="off" />
        </FormField>
        <FormField id="role" label={say("role")} error={errorOf("role")}>
          <Select name="role" defaultValue="viewer">
            {roles.map((role) => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <p className="text-xs text-ink-2">{mails ? say("getMail") : say("getLink")}</p>
      <FormMessage state={state} />
      {result && !result.link ? (
        <Callout tone="good" live title={say("onItsWay", { email: result.email })}>
          <p>{say("worksOnce", { days: result.days })}</p>
        </Callout>
      ) : null}
      {result?.link ? (
        <div className="space-y-3">
          <Callout
            tone={result.mailFailed ? "warn" : "good"}
            live
            title={
              result.mailFailed ? say("mailFailed") : say("isInvited", { email: result.email })
            }
          >
            <p>{say("sendThisLink", { days: result.days })}</p>
          </Callout>
          <CopyField label={say("invitationOf", { email: result.email })} value={result.link} />
        </div>
      ) : null}
      <ReachCallout note={result?.reach ?? null} />
      <SubmitButton pending={pending}>{say("invite")}</SubmitButton>
    </form>
  );
}
