"use client";

import { completeEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { formatList } from "@/lib/format";
import { words } from "@/lib/words/words";

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
  const say = words("endpoints-ui");
  const { state, pending, form } = useSubmit(completeEndpointAction);
  return (
    <Card>
      <CardHeader title={say("completes")} />
      <CardContent>
        {completedBy.length > 0 ? (
          <p className="text-sm text-ink-2">
            {say("completedBy", { names: formatList(completedBy) })}
          </p>
        ) : (
          <form {...form} className="space-y-3" noValidate>
            <input type="hidden" name="id" value={id} />
            <FormField
              id="completesId"
              label={say("endpoint")}
              hint={say("completesHint")}
              className="max-w-sm"
            >
              <Select name="completesId" defaultValue={completesId ?? ""} key={completesId}>
                <option value="">{say("completesNone")}</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.name}
                  </option>
                ))}
              </Select>
            </FormField>
            <SubmitButton pending={pending} variant="secondary">
              {say("save")}
            </SubmitButton>
            <FormMessage state={state} done={say("saved")} />
          </form>
        )}
      </CardContent>
    </Card>
  );
}
