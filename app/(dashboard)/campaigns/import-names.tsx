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
import { decodeText } from "@/lib/settings/notes/decode-text";
import { words } from "@/lib/words/words";
import { importNamesAction } from "./actions";

/** What a file looks like, whoever reads it. */
const EXAMPLE = "id,name\n8153,Black Friday teaser";

/** Gives many campaigns their names at once, from a file. */
export function ImportNames() {
  const say = words("campaigns-ui");
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>
          <Upload aria-hidden="true" /> {say("importNames")}
        </Button>
      </DialogTrigger>
      <DialogContent title={say("importCampaignNames")} description={say("importMeans")}>
        <ImportForm />
      </DialogContent>
    </Dialog>
  );
}

function ImportForm() {
  const say = words("campaigns-ui");
  const { state, pending, result, form, errorOf } = useSubmit(importNamesAction);
  const [csv, setCsv] = useState("");
  return (
    <form {...form} className="space-y-3.5" noValidate>
      <FormField id="file" label={say("file")}>
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
      <FormField id="csv" label={say("orPaste")} error={errorOf("csv")}>
        <Textarea
          name="csv"
          value={csv}
          onChange={(event) => setCsv(event.target.value)}
          placeholder={EXAMPLE}
          className="h-32 font-mono text-xs"
          spellCheck={false}
        />
      </FormField>
      <FormMessage state={state} />
      {result ? (
        <Callout tone="good" live title={say("named", { n: result.named })}>
          {result.unknown.length > 0 ? (
            <p>
              {say("unknownIds", {
                n: result.unknown.length,
                ids: `${result.unknown.slice(0, 5).join(", ")}${result.unknown.length > 5 ? " …" : ""}`,
              })}
            </p>
          ) : null}
        </Callout>
      ) : null}
      <DialogFooter>
        <SubmitButton pending={pending}>{say("import")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
