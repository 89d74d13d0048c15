"use client";

import {
  deleteEndpointAction,
  disableEndpointAction,
} from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";

type Props = { id: string; name: string; disabled: boolean };

/** What ends an endpoint, for a while or for good. */
export function DangerCard({ id, name, disabled }: Props) {
  return (
    <Card>
      <CardHeader title="Disable or delete" />
      <CardContent className="divide-y divide-line-soft">
        <DisableForm id={id} name={name} disabled={disabled} />
        <div className="flex flex-wrap items-center gap-3 pt-3">
          <p className="min-w-56 flex-1 text-sm text-ink-2">
            Deleting ends its URL for good. Its numbers stay unless you choose otherwise.
          </p>
          <DeleteDialog id={id} name={name} />
        </div>
      </CardContent>
    </Card>
  );
}

function DisableForm({ id, disabled }: Props) {
  const { state, pending, form } = useSubmit(disableEndpointAction);
  return (
    <form {...form} className="flex flex-wrap items-center gap-3 pb-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="disabled" value={disabled ? "false" : "true"} />
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        {disabled
          ? "It is disabled: requests are answered with 403."
          : "Disabled, it answers requests with 403. Most providers stop or repeat them later."}
      </p>
      <SubmitButton pending={pending} variant="secondary">
        {disabled ? "Enable" : "Disable"}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  );
}

function DeleteDialog({ id, name }: { id: string; name: string }) {
  const { state, pending, form } = useSubmit(deleteEndpointAction);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button className="text-bad">Delete…</Button>
      </DialogTrigger>
      <DialogContent
        title={`Delete ${name}?`}
        description="Its URL, token and secret stop working for good. What its provider posts from then on is refused and lost."
      >
        <form {...form} className="space-y-4" noValidate>
          <input type="hidden" name="id" value={id} />
          <label htmlFor="eraseData" className="flex items-start gap-2.5 text-sm">
            <Checkbox id="eraseData" name="eraseData" className="mt-0.5" />
            <span>
              <span className="font-medium">Delete its data too.</span>{" "}
              <span className="text-ink-2">
                Its requests, events, campaigns and numbers go. This cannot be undone.
              </span>
            </span>
          </label>
          <FormField
            id="confirmation"
            label={
              <>
                Type the name, <b>{name}</b>, to confirm
              </>
            }
          >
            <Input name="confirmation" autoComplete="off" spellCheck={false} />
          </FormField>
          <FormMessage state={state} />
          <DialogFooter>
            <DialogClose asChild>
              <Button>Keep it</Button>
            </DialogClose>
            <SubmitButton pending={pending} variant="danger">
              Delete the endpoint
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
