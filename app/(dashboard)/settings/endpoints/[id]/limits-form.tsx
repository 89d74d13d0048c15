"use client";

import { limitEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";

type Props = {
  id: string;
  /** Requests per second; null: no limit. */
  rateLimit: number | null;
  maxBodyBytes: number;
};

/** How many requests the endpoint takes, and how large they may be. */
export function LimitsForm({ id, rateLimit, maxBodyBytes }: Props) {
  const say = words("endpoints-ui");
  const { state, pending, form, errorOf } = useSubmit(limitEndpointAction);
  return (
    <Card>
      <CardHeader title={say("limits")} />
      <CardContent>
        <form {...form} className="space-y-3" noValidate>
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-3 sm:grid-cols-2">
            <FormField
              id="rateLimit"
              label={say("requestsPerSecond")}
              optional
              hint={say("rateHint")}
              error={errorOf("rateLimit")}
            >
              <Input
                name="rateLimit"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={rateLimit ?? ""}
              />
            </FormField>
            <FormField
              id="maxBodyMiB"
              label={say("largestRequest")}
              hint={say("largestHint")}
              error={errorOf("maxBodyMiB")}
            >
              <Input
                name="maxBodyMiB"
                inputMode="decimal"
                autoComplete="off"
                defaultValue={Number((maxBodyBytes / 1024 / 1024).toFixed(2))}
              />
            </FormField>
          </div>
          <SubmitButton pending={pending} variant="secondary">
            {say("setLimits")}
          </SubmitButton>
          <FormMessage state={state} done={say("limitsSet")} />
        </form>
      </CardContent>
    </Card>
  );
}
