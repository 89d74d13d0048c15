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
  if (result) return <Made url={result.url} card={result.card} reach={result.reach} />;
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
      <FormField
        id="share-card"
        label="Sites that may show it as a card"
        hint="A small frame with one figure and its trend. Name sites such as wiki.example.com, or * for any; empty for none."
        error={errorOf("cardHosts")}
      >
        <Input name="cardHosts" maxLength={1000} autoComplete="off" />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>Make the link</SubmitButton>
      </DialogFooter>
    </form>
  );
}

/** What is pasted into another site: a frame that fits into 320 px. */
const snippetOf = (card: string): string =>
  `<iframe src="${card}" title="Pushlens" width="320" height="220" style="border:0" loading="lazy"></iframe>`;

type MadeProps = { url: string; card: string | null; reach: string | null };

function Made({ url, card, reach }: MadeProps) {
  return (
    <div className="space-y-3">
      <Callout tone="warn" live title="Copy it now: it is shown only once" />
      <CopyField label="Share link" value={url} />
      {card ? (
        <div className="space-y-1">
          <CopyField label="Card for another site" value={snippetOf(card)} />
          <p className="text-xs text-ink-3">
            Add <code>?theme=light</code> or <code>?theme=dark</code> to its address to fix its
            colours, and <code>figure=open-rate</code>, for one, to show another figure. Whoever
            sees the card can open the link.
          </p>
        </div>
      ) : null}
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
