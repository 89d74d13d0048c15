"use client";

import { completeEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";

type Choice = { readonly id: string; readonly name: string };

type Props = {
  id: string;
  completesId: string | null;
  /** Endpoints with messages of their own. */
  choices: readonly Choice[];
  /** Endpoints that complete this one's messages. */
  completedBy: readonly string[];
};

/** Whose messages what comes to this endpoint is about. */
export function CompletesForm({ id, completesId, choices, completedBy }: Props) {
  const { state, pending, form } = useSubmit(completeEndpointAction);
  return (
    <Card>
      <CardHeader title="Completes the messages of" />
      <CardContent>
        {completedBy.length > 0 ? (
          <p className="text-sm text-ink-2">
            This endpoint’s own messages are completed by {completedBy.join(", ")}.
          </p>
        ) : (
          <form {...form} className="space-y-3" noValidate>
            <input type="hidden" name="id" value={id} />
            <FormField
              id="completesId"
              label="Endpoint"
              hint="What comes here then says what became of that endpoint’s messages, by their ids, and counts there. It can be chosen before the first event is counted."
              className="max-w-sm"
            >
              <Select name="completesId" defaultValue={completesId ?? ""} key={completesId}>
                <option value="">None: its messages are its own</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </Select>
            </FormField>
            <SubmitButton pending={pending} variant="secondary">
              Save
            </SubmitButton>
            <FormMessage state={state} done="Saved." />
          </form>
        )}
      </CardContent>
    </Card>
  );
}
