"use client";

import type { ReactNode } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardFooter, CardHeader } from "@/components/ui/card";
import type { FormState } from "@/lib/form-state";
import type { SourcePreview } from "@/lib/settings/sources/preview-source";
import { words } from "@/lib/words/words";
import { PreviewTables } from "./preview-tables";
import { type Reads, ReadsChoice } from "./reads-choice";
import { warningWords } from "./warning-words";

type Props = {
  state: FormState<SourcePreview>;
  pending: boolean;
  saving: boolean;
  /** What saving did, said beside the button. */
  saved: ReactNode;
  reads: Reads;
  onReads: (reads: Reads) => void;
  isSample: boolean;
  isFirst: boolean;
  hasItems: boolean;
  onSave: () => void;
};

/** What a mapping would make of all that is stored, what is probably wrong with it, and the button that saves it. */
export function PreviewCard({
  state,
  pending,
  saving,
  saved,
  reads,
  onReads,
  isSample,
  isFirst,
  hasItems,
  onSave,
}: Props) {
  const say = words("sources-ui");
  const preview = state.status === "done" ? state.result : null;
  const canSave = preview !== null && preview.missing.length === 0 && !pending;
  return (
    <Card className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <CardHeader
        title={say("whatComes")}
        description={pending ? say("readingAgain") : undefined}
      />
      <CardContent className="space-y-3">
        {!hasItems ? <p className="text-sm text-ink-2">{say("hereStands")}</p> : null}
        <FormMessage state={state} />
        {preview && preview.missing.length > 0 ? (
          <Callout title={say("stillToSay")}>
            <ul className="list-disc space-y-1 pl-4">
              {preview.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Callout>
        ) : null}
        {preview?.after ? (
          <>
            {preview.after.warnings.map((warning) => {
              const { title, text } = warningWords(warning);
              return (
                <Callout key={warning.kind} tone="warn" title={title}>
                  <p className="[overflow-wrap:anywhere]">{text}</p>
                </Callout>
              );
            })}
            <PreviewTables after={preview.after} before={preview.before} />
            {preview.whole ? null : (
              <p className="text-xs text-ink-3">
                {say("newestRead", { n: preview.after.requests })}
              </p>
            )}
          </>
        ) : null}
      </CardContent>
      <CardFooter>
        <div className="w-full space-y-2">
          {isFirst ? (
            <p className="text-xs text-ink-3">{say("savingReads")}</p>
          ) : (
            <ReadsChoice of="page" value={reads} onChange={onReads} />
          )}
          {isSample ? <p className="text-xs text-ink-3">{say("pastedNotKept")}</p> : null}
          <SubmitButton
            type="button"
            pending={saving}
            disabled={!canSave && !saving}
            onClick={() => (saving ? undefined : onSave())}
          >
            {say("saveMapping")}
          </SubmitButton>
          {saved}
        </div>
      </CardFooter>
    </Card>
  );
}
