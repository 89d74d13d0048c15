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
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";

type Props = { id: string; name: string; disabled: boolean };

/** What ends an endpoint, for a while or for good. */
export function DangerCard({ id, name, disabled }: Props) {
  const say = words("endpoints-ui");
  return (
    <Card>
      <CardHeader title={say("disableOrDelete")} />
      <CardContent className="divide-y divide-line-soft">
        <DisableForm id={id} name={name} disabled={disabled} />
        <div className="flex flex-wrap items-center gap-3 pt-3">
          <p className="min-w-56 flex-1 text-sm text-ink-2">{say("deletingMeans")}</p>
          <DeleteDialog id={id} name={name} />
        </div>
      </CardContent>
    </Card>
  );
}

function DisableForm({ id, disabled }: Props) {
  const say = words("endpoints-ui");
  const { state, pending, form } = useSubmit(disableEndpointAction);
  return (
    <form {...form} className="flex flex-wrap items-center gap-3 pb-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="disabled" value={disabled ? "false" : "true"} />
      <p className="min-w-56 flex-1 text-sm text-ink-2">
        {say(disabled ? "isDisabled" : "disablingMeans")}
      </p>
      <SubmitButton pending={pending} variant="secondary">
        {say(disabled ? "enable" : "disable")}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  );
}

function DeleteDialog({ id, name }: { id: string; name: string }) {
  const say = words("endpoints-ui");
  const rich = richWords("endpoints-ui");
  const { state, pending, form } = useSubmit(deleteEndpointAction);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button className="text-bad">{say("deleteAsk")}</Button>
      </DialogTrigger>
      <DialogContent title={say("deleteQuestion", { name })} description={say("deleteMeans")}>
        <form {...form} className="space-y-4" noValidate>
          <input type="hidden" name="id" value={id} />
          <label htmlFor="eraseData" className="flex items-start gap-2.5 text-sm">
            <Checkbox id="eraseData" name="eraseData" className="mt-0.5" />
            <span>
              {rich("eraseData", {
                strong: (text) => <span className="font-medium">{text}</span>,
                soft: (text) => <span className="text-ink-2">{text}</span>,
              })}
            </span>
          </label>
          <FormField
            id="confirmation"
            label={rich("typeName", { name, b: (text) => <b>{text}</b> })}
          >
            <Input name="confirmation" autoComplete="off" spellCheck={false} />
          </FormField>
          <FormMessage state={state} />
          <DialogFooter>
            <DialogClose asChild>
              <Button>{say("keepIt")}</Button>
            </DialogClose>
            <SubmitButton pending={pending} variant="danger">
              {say("deleteEndpoint")}
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
