"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeZoneField } from "@/components/forms/time-zone-field";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { updateWorkspaceAction } from "./actions";

/** The workspace's name and time zone. */
export function WorkspaceForm({
  name,
  timeZone,
  zones,
}: {
  name: string;
  timeZone: string;
  zones: readonly string[];
}) {
  const say = words("workspace-ui");
  const { state, pending, form, errorOf } = useSubmit(updateWorkspaceAction);
  return (
    <Card className="max-w-xl">
      <CardContent className="pt-4">
        <form {...form} className="space-y-5" noValidate>
          <FormField id="name" label={say("name")} error={errorOf("name")}>
            <Input name="name" defaultValue={name} autoComplete="organization" />
          </FormField>
          <FormField
            id="timeZone"
            label={say("timeZone")}
            hint={say("timeZoneHint")}
            error={errorOf("timeZone")}
          >
            <TimeZoneField name="timeZone" zones={zones} value={timeZone} />
          </FormField>
          <FormMessage state={state} done={say("saved")} />
          <SubmitButton pending={pending}>{say("save")}</SubmitButton>
        </form>
      </CardContent>
    </Card>
  );
}
