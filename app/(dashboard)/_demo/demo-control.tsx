"use client";

import { RefreshEvery } from "@/app/(dashboard)/settings/workspace/refresh-every";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { formatCount } from "@/lib/format";
import type { DemoState } from "@/lib/settings/workspace/demo";
import { demoAction } from "./actions";

const REFRESH_MS = 1_500;

const STEPS: Readonly<Record<string, string>> = {
  waiting: "Waiting for the worker",
  storing: "Inventing what providers send",
  processing: "Counting it",
  removing: "Removing it",
};

/** Fills the demo, or removes it, and shows how far that is. */
export function DemoControl({ demo }: { demo: DemoState }) {
  const { state, pending, form } = useSubmit(demoAction);
  const { hasDemo, job } = demo;
  if (job?.running) return <Progress {...job} />;
  return (
    <form {...form} className="flex flex-col items-start gap-2">
      <input type="hidden" name="kind" value={hasDemo ? "remove" : "fill"} />
      <SubmitButton pending={pending} variant="secondary">
        {hasDemo ? "Remove the demo data" : "Fill in demo data"}
      </SubmitButton>
      {job?.error ? (
        <p role="alert" className="max-w-sm text-left text-sm text-bad">
          {job.error}
        </p>
      ) : null}
      <FormMessage state={state} />
    </form>
  );
}

function Progress({ step, done, total }: NonNullable<DemoState["job"]>) {
  const label = STEPS[step] ?? step;
  return (
    <div className="w-full max-w-sm space-y-1.5 text-left text-sm">
      <p role="status">
        {label}…{" "}
        <span className="text-ink-2 tabular-nums">
          {total > 0 ? `${formatCount(done)} of ${formatCount(total)}` : ""}
        </span>
      </p>
      <progress
        aria-label={label}
        className="h-1.5 w-full accent-accent"
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p className="text-xs text-ink-3">You can leave this page; it carries on.</p>
      <RefreshEvery ms={REFRESH_MS} />
    </div>
  );
}
