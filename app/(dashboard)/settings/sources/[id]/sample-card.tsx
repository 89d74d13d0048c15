"use client";

import { useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Textarea } from "@/components/ui/textarea";
import type { FormState } from "@/lib/form-state";
import { words } from "@/lib/words/words";
import { TextFileField } from "./text-file-field";

/** A body from the vendor's documentation, or a file of lines, looked at in the place of what came. */
export function SampleCard({
  pending,
  state,
  isSample,
  onTake,
}: {
  pending: boolean;
  state: FormState<unknown>;
  isSample: boolean;
  onTake: (text: string) => void;
}) {
  const say = words("sources-ui");
  const [text, setText] = useState("");
  return (
    <Card>
      <CardHeader title={say("useSample")} />
      <CardContent className="space-y-3">
        <p className="text-sm text-ink-2">{say("sampleMeans")}</p>
        <FormField id="sample" label={say("sample")}>
          <Textarea
            value={text}
            spellCheck={false}
            rows={4}
            className="font-mono text-xs"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </FormField>
        <TextFileField
          id="sample-file"
          label={say("sampleFile")}
          accept=".json,.ndjson,.jsonl,.txt,application/json"
          most={1_000_000}
          onText={setText}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton
            type="button"
            variant="secondary"
            pending={pending}
            disabled={text.trim() === ""}
            onClick={() => onTake(text)}
          >
            {say("lookAtSample")}
          </SubmitButton>
          {isSample ? (
            <Button type="button" onClick={() => onTake("")}>
              {say("backToWhatCame")}
            </Button>
          ) : null}
        </div>
        <FormMessage state={state} />
      </CardContent>
    </Card>
  );
}
