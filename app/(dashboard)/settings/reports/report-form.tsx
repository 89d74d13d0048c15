"use client";

import { useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Every } from "@/lib/settings/reports/schedule";
import { words } from "@/lib/words/words";
import { saveReportAction } from "./actions";

type Choice = { readonly value: string; readonly label: string };

/** What stands in the form at first. */
export type ReportDraft = {
  readonly id: string | null;
  readonly name: string;
  readonly period: string;
  readonly every: Every;
  readonly weekday: number;
  readonly monthDay: number;
  readonly hour: number;
  readonly recipients: readonly string[];
  readonly chatKind: string;
  readonly chatUrl: string;
  readonly attachCsv: boolean;
  readonly enabled: boolean;
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Makes or changes a report that comes by itself. */
export function ReportForm({
  draft,
  views,
  chats,
  mails,
  zone,
}: {
  draft: ReportDraft;
  /** Saved views that can be sent. */
  views: readonly Choice[];
  chats: readonly Choice[];
  /** Whether this installation sends e-mail. */
  mails: boolean;
  zone: string;
}) {
  const say = words("reports-ui");
  const { state, pending, form, errorOf } = useSubmit(saveReportAction);
  return (
    <form {...form} className="space-y-4" noValidate>
      {draft.id ? <input type="hidden" name="id" value={draft.id} /> : null}
      <FormField id="name" label={say("name")} hint={say("mailSubject")} error={errorOf("name")}>
        <Input name="name" defaultValue={draft.name} autoComplete="off" />
      </FormField>
      <FormField id="view" label={say("savedView")} hint={say("viewHint")} error={errorOf("view")}>
        <Select name="view" defaultValue="">
          <option value="">{draft.id ? say("asItIs") : say("chooseOne")}</option>
          {views.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </FormField>
      <WhenFields draft={draft} zone={zone} errorOf={errorOf} />
      <WhereFields draft={draft} chats={chats} mails={mails} errorOf={errorOf} />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside */}
      <label className="flex items-center gap-2 text-sm">
        <Checkbox name="attachCsv" defaultChecked={draft.attachCsv} />
        {say("attachCsv")}
      </label>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside */}
      <label className="flex items-center gap-2 text-sm">
        <Checkbox name="enabled" defaultChecked={draft.enabled} />
        {say("switchedOn")}
      </label>
      <FormMessage state={state} />
      <SubmitButton pending={pending}>
        {draft.id ? say("saveReport") : say("createReport")}
      </SubmitButton>
    </form>
  );
}

type ErrorOf = (field: string) => string | null;

function WhenFields({
  draft,
  zone,
  errorOf,
}: {
  draft: ReportDraft;
  zone: string;
  errorOf: ErrorOf;
}) {
  const say = words("reports-ui");
  const [every, setEvery] = useState<Every>(draft.every);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField id="every" label={say("howOften")} error={errorOf("every")}>
        <Select
          name="every"
          value={every}
          onChange={(event) => setEvery(event.target.value as Every)}
        >
          <option value="day">{say("every.day")}</option>
          <option value="week">{say("every.week")}</option>
          <option value="month">{say("every.month")}</option>
        </Select>
      </FormField>
      {every === "week" ? (
        <FormField id="weekday" label={say("on")} error={errorOf("weekday")}>
          <Select name="weekday" defaultValue={String(draft.weekday)}>
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {say(`weekday.${day}`)}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
      {every === "month" ? (
        <FormField id="monthDay" label={say("onDay")} error={errorOf("monthDay")}>
          <Select name="monthDay" defaultValue={String(draft.monthDay)}>
            {numbers(1, 28).map((day) => (
              <option key={day} value={day}>
                {day}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
      <FormField id="hour" label={say("at")} hint={zone} error={errorOf("hour")}>
        <Select name="hour" defaultValue={String(draft.hour)}>
          {numbers(0, 23).map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, "0")}:00
            </option>
          ))}
        </Select>
      </FormField>
      <FormField id="period" label={say("period")} error={errorOf("period")}>
        <Select name="period" defaultValue={draft.period}>
          <option value="ended">{say(`ended.${every}`)}</option>
          <option value="view">{say("asInView")}</option>
        </Select>
      </FormField>
    </div>
  );
}

function WhereFields({
  draft,
  chats,
  mails,
  errorOf,
}: {
  draft: ReportDraft;
  chats: readonly Choice[];
  mails: boolean;
  errorOf: ErrorOf;
}) {
  const say = words("reports-ui");
  return (
    <>
      <FormField
        id="recipients"
        label={say("emailTo")}
        hint={mails ? say("addresses") : say("cannotSend")}
        error={errorOf("recipients")}
      >
        <Textarea name="recipients" rows={2} defaultValue={draft.recipients.join("\n")} />
      </FormField>
      <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <FormField id="chatKind" label={say("chat")} error={errorOf("chatKind")}>
          <Select name="chatKind" defaultValue={draft.chatKind}>
            <option value="">{say("none")}</option>
            {chats.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField id="chatUrl" label={say("chatAddress")} error={errorOf("chatUrl")}>
          <Input
            name="chatUrl"
            type="url"
            defaultValue={draft.chatUrl}
            autoComplete="off"
            spellCheck={false}
          />
        </FormField>
      </div>
    </>
  );
}
