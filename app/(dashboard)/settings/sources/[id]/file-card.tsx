"use client";

import { type ReactNode, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Textarea } from "@/components/ui/textarea";
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
  const [text, setText] = useState("");
  const { state, result, ask, pending: looking } = useAsk(previewSourceAction);
  // What was checked is what is saved: a text that was changed since is checked again.
  const [checked, setChecked] = useState("");
  const canSave = result?.after != null && checked === text;
  return (
    <Card>
      <CardHeader title="Use a file instead" />
      <CardContent className="space-y-3">
        <p className="text-sm text-ink-2">
          A mapping that was exported, here or elsewhere, or written by hand. It can say more than
          this page.
        </p>
        <TextFileField
          id="definition-file"
          label="File"
          accept=".json,application/json"
          most={250_000}
          onText={setText}
        />
        <FormField id="definition" label="Definition">
          <Textarea
            value={text}
            spellCheck={false}
            rows={6}
            placeholder={definition === null ? undefined : "Paste a definition"}
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
            Check the file
          </SubmitButton>
          {canSave ? (
            <SubmitButton
              type="button"
              pending={pending}
              onClick={() => onSave({ definition: text })}
            >
              Save this file’s mapping
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
