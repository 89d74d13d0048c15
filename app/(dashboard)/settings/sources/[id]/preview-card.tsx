"use client";

import { useState } from "react";
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
  onSave: (reads: Reads) => void;
};

type Reads = "from-now-on" | "all";

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
  const [reads, setReads] = useState<Reads>("from-now-on");
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
          {isFirst ? (
            <p className="text-xs text-ink-3">
              Saving reads all that has come by this mapping, and what comes from now on.
            </p>
          ) : (
            <ReadsChoice value={reads} onChange={setReads} />
          )}
          {isSample ? <p className="text-xs text-ink-3">What you pasted is not kept.</p> : null}
          <SubmitButton
            type="button"
            pending={saving}
            disabled={!canSave && !saving}
            onClick={() => (saving ? undefined : onSave(reads))}
          >
            Save this mapping
          </SubmitButton>
          <Saved state={saved} />
        </div>
      </CardFooter>
    </Card>
  );
}

const READS = {
  "from-now-on": [
    "From now on",
    "It reads what comes, and what waits in quarantine. What was counted stays as it is.",
  ],
  all: [
    "For all that is stored",
    "Everything of this source is counted anew: the numbers above take the place of those in use.",
  ],
} as const;

function ReadsChoice({ value, onChange }: { value: Reads; onChange: (reads: Reads) => void }) {
  return (
    <fieldset className="space-y-1.5">
      <legend className="text-sm font-medium">This version reads</legend>
      {(Object.keys(READS) as Reads[]).map((reads) => (
        <label key={reads} className="flex gap-2 text-sm">
          <input
            type="radio"
            name="reads"
            checked={value === reads}
            onChange={() => onChange(reads)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {READS[reads][0]}
            <span className="block text-xs text-ink-3">{READS[reads][1]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Saved({ state }: { state: FormState<SavedSource> }) {
  if (state.status === "error") return <FormMessage state={state} />;
  if (state.status !== "done") return null;
  const { version, all, counted, duplicate, ignored, quarantined, complete } = state.result;
  if (all) {
    return (
      <Callout live title={`Version ${version} is saved`}>
        <p>
          Everything that is stored is now read by it; above stands how far that is. It is in use
          once that is done.
        </p>
      </Callout>
    );
  }
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
