"use client";

import type { Route } from "next";
import Link from "next/link";
import { CopyField } from "@/components/forms/copy-field";
import { FormMessage } from "@/components/forms/form-message";
import { ReachCallout } from "@/components/forms/reach-callout";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Callout } from "@/components/ui/callout";
import { DialogFooter } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createShareLinkAction } from "./actions";
import { KeptRange } from "./kept-range";
import type { CurrentPage } from "./view-task";

const LASTS = [
  ["1", "a day"],
  ["7", "a week"],
  ["30", "30 days"],
  ["90", "90 days"],
  ["365", "a year"],
] as const;

/** Makes a link to the page that is open, and shows it once. */
export function ShareView({ current }: { current: CurrentPage }) {
  const { state, pending, result, form, errorOf } = useSubmit(createShareLinkAction);
  if (result) return <Made url={result.url} reach={result.reach} />;
  return (
    <form {...form} className="space-y-4" noValidate>
      <FormField
        id="share-title"
        label="Title"
        hint="Shown above the shared page."
        error={errorOf("title")}
      >
        <Input name="title" defaultValue={current.title} maxLength={80} autoComplete="off" />
      </FormField>
      <KeptRange current={current} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField id="share-days" label="Lasts" error={errorOf("days")}>
          <Select name="days" defaultValue="30">
            {LASTS.map(([days, label]) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField id="share-notes" label="Your notes on the charts">
          <Select name="withNotes" defaultValue="false">
            <option value="false">Left out</option>
            <option value="true">Shown</option>
          </Select>
        </FormField>
      </div>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>Make the link</SubmitButton>
      </DialogFooter>
    </form>
  );
}

function Made({ url, reach }: { url: string; reach: string | null }) {
  return (
    <div className="space-y-3">
      <Callout tone="warn" live title="Copy it now: it is shown only once" />
      <CopyField label="Share link" value={url} />
      <ReachCallout note={reach} />
      <p className="text-sm text-ink-2">
        See who opens it and end it in{" "}
        <Link
          href={"/settings/share-links" as Route}
          className="text-accent underline underline-offset-3"
        >
          Settings
        </Link>
        .
      </p>
    </div>
  );
}
