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
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";
import { createShareLinkAction } from "./actions";
import { KeptRange } from "./kept-range";
import type { CurrentPage } from "./view-task";

const LASTS = ["1", "7", "30", "90", "365"] as const;

/** Makes a link to the page that is open, and shows it once. */
export function ShareView({ current }: { current: CurrentPage }) {
  const say = words("page-ui");
  const { state, pending, result, form, errorOf } = useSubmit(createShareLinkAction);
  if (result) return <Made url={result.url} card={result.card} reach={result.reach} />;
  return (
    <form {...form} className="space-y-4" noValidate>
      <FormField
        id="share-title"
        label={say("title")}
        hint={say("titleHint")}
        error={errorOf("title")}
      >
        <Input name="title" defaultValue={current.title} maxLength={80} autoComplete="off" />
      </FormField>
      <KeptRange current={current} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField id="share-days" label={say("lasts")} error={errorOf("days")}>
          <Select name="days" defaultValue="30">
            {LASTS.map((days) => (
              <option key={days} value={days}>
                {say(`lasts.${days}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField id="share-notes" label={say("notesOnCharts")}>
          <Select name="withNotes" defaultValue="false">
            <option value="false">{say("leftOut")}</option>
            <option value="true">{say("shown")}</option>
          </Select>
        </FormField>
      </div>
      <FormField
        id="share-card"
        label={say("cardSites")}
        hint={say("cardSitesHint")}
        error={errorOf("cardHosts")}
      >
        <Input name="cardHosts" maxLength={1000} autoComplete="off" />
      </FormField>
      <FormMessage state={state} />
      <DialogFooter>
        <SubmitButton pending={pending}>{say("makeLink")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}

/** What is pasted into another site: a frame that fits into 320 px. */
const snippetOf = (card: string): string =>
  `<iframe src="${card}" title="Pushlens" width="320" height="220" style="border:0" loading="lazy"></iframe>`;

type MadeProps = { url: string; card: string | null; reach: string | null };

function Made({ url, card, reach }: MadeProps) {
  const say = words("page-ui");
  return (
    <div className="space-y-3">
      <Callout tone="warn" live title={say("copyNow")} />
      <CopyField label={say("shareLink")} value={url} />
      {card ? (
        <div className="space-y-1">
          <CopyField label={say("cardFor")} value={snippetOf(card)} />
          <p className="text-xs text-ink-3">
            {richWords("page-ui")("cardHow", {
              light: () => <code>?theme=light</code>,
              dark: () => <code>?theme=dark</code>,
              figure: () => <code>figure=open-rate</code>,
            })}
          </p>
        </div>
      ) : null}
      <ReachCallout note={reach} />
      <p className="text-sm text-ink-2">
        {richWords("page-ui")("endIt", {
          link: (text) => (
            <Link
              href={"/settings/share-links" as Route}
              className="text-accent underline underline-offset-3"
            >
              {text}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
