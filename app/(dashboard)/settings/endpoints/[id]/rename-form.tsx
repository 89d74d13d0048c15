"use client";

import { renameEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";

/** The endpoint's name, to be changed. */
export function RenameForm({ id, name }: { id: string; name: string }) {
  const { state, pending, form, errorOf } = useSubmit(renameEndpointAction);
  return (
    <Card>
      <CardHeader title="Rename" />
      <CardContent>
        <form {...form} className="space-y-3" noValidate>
          <input type="hidden" name="id" value={id} />
          <div className="flex items-end gap-2">
            <FormField id="name" label="Name" error={errorOf("name")} className="min-w-0 flex-1">
              <Input name="name" defaultValue={name} autoComplete="off" />
            </FormField>
            <SubmitButton pending={pending} variant="secondary" className="h-9">
              Rename
            </SubmitButton>
          </div>
          <FormMessage state={state} done="Renamed." />
        </form>
      </CardContent>
    </Card>
  );
}
