"use client";

import { RefreshEvery } from "@/app/(dashboard)/settings/workspace/refresh-every";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import type { DemoState } from "@/lib/settings/workspace/demo";
import { words } from "@/lib/words/words";
import { demoAction } from "./actions";

const REFRESH_MS = 1_500;

const STEPS = ["waiting", "storing", "processing", "removing"] as const;

/** Fills the demo, or removes it, and shows how far that is. */
export function DemoControl({ demo }: { demo: DemoState }) {
  const { state, pending, form } = useSubmit(demoAction);
  const { hasDemo, job } = demo;
  const say = words("demo-ui");
  if (job?.running) return <Progress {...job} />;
  return (
    <form {...form} className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap gap-2">
        {hasDemo && !(job?.error && job.kind === "fill") ? null : (
          <SubmitButton pending={pending} variant="secondary" name="kind" value="fill">
            {say("fillIn")}
          </SubmitButton>
        )}
        {hasDemo ? (
          <SubmitButton pending={pending} variant="secondary" name="kind" value="remove">
            {say("remove")}
          </SubmitButton>
        ) : null}
      </div>
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
  const say = words("demo-ui");
  const known = STEPS.find((one) => one === step);
  const label = known ? say(`step.${known}`) : step;
  return (
    <div className="w-full max-w-sm space-y-1.5 text-left text-sm">
      <p role="status">
        {say("going", { step: label })}{" "}
        <span className="text-ink-2 tabular-nums">
          {total > 0 ? say("doneOf", { done, total }) : ""}
        </span>
      </p>
      <progress
        aria-label={label}
        className="h-1.5 w-full accent-accent"
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      <p className="text-xs text-ink-3">{say("carriesOn")}</p>
      <RefreshEvery ms={REFRESH_MS} />
    </div>
  );
}
