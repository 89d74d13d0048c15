"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardFooter, CardHeader } from "@/components/ui/card";
import type { FormState } from "@/lib/form-state";
import { formatCount } from "@/lib/format";
import type { SourcePreview } from "@/lib/settings/sources/preview-source";
import type { SavedSource } from "@/lib/settings/sources/save-source";
import { PreviewTables } from "./preview-tables";
import { warningWords } from "./words";

type Props = {
  state: FormState<SourcePreview>;
  pending: boolean;
  saving: boolean;
  saved: FormState<SavedSource>;
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
  isSample,
  isFirst,
  hasItems,
  onSave,
}: Props) {
  const preview = state.status === "done" ? state.result : null;
  const canSave = preview !== null && preview.missing.length === 0 && !pending;
  return (
    <Card className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <CardHeader
        title="What comes of it"
        description={pending ? "reading everything again …" : undefined}
      />
      <CardContent className="space-y-3">
        {!hasItems ? (
          <p className="text-sm text-ink-2">Here stands what your mapping would count.</p>
        ) : null}
        <FormMessage state={state} />
        {preview && preview.missing.length > 0 ? (
          <Callout title="Still to be said">
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
                Of all that is stored the newest {formatCount(preview.after.requests)} requests were
                read. Saving reads all of it.
              </p>
            )}
          </>
        ) : null}
      </CardContent>
      <CardFooter>
        <div className="w-full space-y-2">
          <p className="text-xs text-ink-3">
            {isFirst
              ? "Saving reads all that has come by this mapping, and what comes from now on."
              : "Saving makes a new version: it reads what comes from now on, and what waits in quarantine. What was counted stays as it is."}
            {isSample ? " What you pasted is not kept." : ""}
          </p>
          <SubmitButton
            type="button"
            pending={saving}
            disabled={!canSave && !saving}
            onClick={() => (saving ? undefined : onSave())}
          >
            Save this mapping
          </SubmitButton>
          <Saved state={saved} />
        </div>
      </CardFooter>
    </Card>
  );
}

function Saved({ state }: { state: FormState<SavedSource> }) {
  if (state.status === "error") return <FormMessage state={state} />;
  if (state.status !== "done") return null;
  const { version, counted, duplicate, ignored, quarantined, complete } = state.result;
  return (
    <Callout tone={complete ? "good" : "warn"} live title={`Version ${version} is in use`}>
      <p>
        Read again: {formatCount(counted)} counted, {formatCount(duplicate)}{" "}
        {duplicate === 1 ? "copy" : "copies"}, {formatCount(ignored)} with nothing to keep,{" "}
        {formatCount(quarantined)} still in quarantine.
        {complete ? "" : " Time was up before all was read: replay the rest in Quarantine."}
      </p>
    </Callout>
  );
}
