"use client";

import { type ReactNode, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Textarea } from "@/components/ui/textarea";
import { words } from "@/lib/words/words";
import { previewSourceAction } from "./actions";
import { PreviewTables } from "./preview-tables";
import { type Reads, ReadsChoice } from "./reads-choice";
import { TextFileField } from "./text-file-field";
import { useAsk } from "./use-ask";

/** A mapping as a file: read, shown with what it would make of what is stored, and put in use. */
export function FileCard({
  id,
  definition,
  pending,
  saved,
  reads,
  onReads,
  isFirst,
  onSave,
}: {
  id: string;
  definition: string | null;
  pending: boolean;
  /** What saving it did, said beside the button. */
  saved: ReactNode;
  reads: Reads;
  onReads: (reads: Reads) => void;
  isFirst: boolean;
  onSave: (fields: { definition: string }) => void;
}) {
  const say = words("sources-ui");
  const [text, setText] = useState("");
  const { state, result, ask, pending: looking } = useAsk(previewSourceAction);
  // What was checked is what is saved: a text that was changed since is checked again.
  const [checked, setChecked] = useState("");
  const canSave = result?.after != null && checked === text;
  return (
    <Card>
      <CardHeader title={say("useFile")} />
      <CardContent className="space-y-3">
        <p className="text-sm text-ink-2">{say("fileMeans")}</p>
        <TextFileField
          id="definition-file"
          label={say("file")}
          accept=".json,application/json"
          most={250_000}
          onText={setText}
        />
        <FormField id="definition" label={say("definition")}>
          <Textarea
            value={text}
            spellCheck={false}
            rows={6}
            placeholder={definition === null ? undefined : say("pasteDefinition")}
            className="font-mono text-xs"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </FormField>
        <div className="flex flex-wrap gap-2">
          <SubmitButton
            type="button"
            variant="secondary"
            pending={looking}
            disabled={text.trim() === ""}
            onClick={() => ask({ id, definition: text }, () => setChecked(text))}
          >
            {say("checkFile")}
          </SubmitButton>
          {canSave ? (
            <SubmitButton
              type="button"
              pending={pending}
              onClick={() => onSave({ definition: text })}
            >
              {say("saveFile")}
            </SubmitButton>
          ) : null}
        </div>
        {canSave && !isFirst ? <ReadsChoice of="file" value={reads} onChange={onReads} /> : null}
        {saved}
        <div className="whitespace-pre-line">
          <FormMessage state={state} />
        </div>
        {canSave && result.after ? (
          <PreviewTables after={result.after} before={result.before} />
        ) : null}
      </CardContent>
    </Card>
  );
}
