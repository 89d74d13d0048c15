"use client";

import { renameEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";

/** The endpoint's name, to be changed. */
export function RenameForm({ id, name }: { id: string; name: string }) {
  const say = words("endpoints-ui");
  const { state, pending, form, errorOf } = useSubmit(renameEndpointAction);
  return (
    <Card>
      <CardHeader title={say("rename")} />
      <CardContent>
        <form {...form} className="space-y-3" noValidate>
          <input type="hidden" name="id" value={id} />
          <div className="flex items-end gap-2">
            <FormField
              id="name"
              label={say("name")}
              error={errorOf("name")}
              className="min-w-0 flex-1"
            >
              <Input name="name" defaultValue={name} autoComplete="off" />
            </FormField>
            <SubmitButton pending={pending} variant="secondary" className="h-9">
              {say("rename")}
            </SubmitButton>
          </div>
          <FormMessage state={state} done={say("renamed")} />
        </form>
      </CardContent>
    </Card>
  );
}
