"use client";

import { Upload } from "lucide-react";
import { useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { formatPlural } from "@/lib/format";
import { decodeText } from "@/lib/settings/notes/decode-text";
import { importNamesAction } from "./actions";

/** Gives many campaigns their names at once, from a file. */
export function ImportNames() {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>
          <Upload aria-hidden="true" /> Import names
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Import campaign names"
        description="Payloads mostly carry ids. A CSV with the columns id and name gives them readable names; a column endpoint says whose id it is where several endpoints use the same."
      >
        <ImportForm />
      </DialogContent>
    </Dialog>
  );
}

function ImportForm() {
  const { state, pending, result, form, errorOf } = useSubmit(importNamesAction);
  const [csv, setCsv] = useState("");
  return (
    <form {...form} className="space-y-3.5" noValidate>
      <FormField id="file" label="File">
        <Input
          type="file"
          accept=".csv,text/csv,text/plain"
          className="h-auto py-1.5"
          onChange={(event) => {
            const file = event.target.files?.[0];
            file
              ?.arrayBuffer()
              .then((bytes) => setCsv(decodeText(new Uint8Array(bytes))), console.error);
          }}
        />
      </FormField>
      <FormField id="csv" label="Or paste it" error={errorOf("csv")}>
        <Textarea
          name="csv"
          value={csv}
          onChange={(event) => setCsv(event.target.value)}
          placeholder={"id,name\n8153,Black Friday teaser"}
          className="h-32 font-mono text-xs"
          spellCheck={false}
        />
      </FormField>
      <FormMessage state={state} />
      {result ? (
        <Callout tone="good" live title={`${formatPlural(result.named, "campaign")} named`}>
          {result.unknown.length > 0 ? (
            <p>
              No message has come yet with {formatPlural(result.unknown.length, "id")}:{" "}
              {result.unknown.slice(0, 5).join(", ")}
              {result.unknown.length > 5 ? " …" : ""}. Import again once they are known.
            </p>
          ) : null}
        </Callout>
      ) : null}
      <DialogFooter>
        <SubmitButton pending={pending}>Import</SubmitButton>
      </DialogFooter>
    </form>
  );
}
