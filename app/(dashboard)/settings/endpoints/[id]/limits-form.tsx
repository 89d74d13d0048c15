"use client";

import { limitEndpointAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";

type Props = {
  id: string;
  /** Requests per second; null: no limit. */
  rateLimit: number | null;
  maxBodyBytes: number;
};

/** How many requests the endpoint takes, and how large they may be. */
export function LimitsForm({ id, rateLimit, maxBodyBytes }: Props) {
  const { state, pending, form, errorOf } = useSubmit(limitEndpointAction);
  return (
    <Card>
      <CardHeader title="Limits" />
      <CardContent>
        <form {...form} className="space-y-3" noValidate>
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-3 sm:grid-cols-2">
            <FormField
              id="rateLimit"
              label="Requests per second"
              optional
              hint="With 20, the 21st request within a second is answered with 429, and is lost where the provider does not send it again. Leave empty for no limit."
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
              label="Largest request, in MiB"
              hint="Larger ones are answered with 413, and not taken."
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
            Set limits
          </SubmitButton>
          <FormMessage state={state} done="The limits are set." />
        </form>
      </CardContent>
    </Card>
  );
}
