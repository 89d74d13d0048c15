"use client";

import type { Route } from "next";
import Link from "next/link";
import { sendTestEventAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import type { SentTestEvent } from "@/lib/settings/endpoints/send-test-event";
import { words } from "@/lib/words/words";

/** Sends a test event through the receiving door, and tells step by step what became of it. */
export function TestEventCard({ id, curl }: { id: string; curl: string }) {
  const say = words("endpoints-ui");
  const { state, pending, result, form } = useSubmit(sendTestEventAction);
  return (
    <Card aria-labelledby="test-event">
      <CardHeader id="test-event" title={say("sendTest")} description={say("sendTestMeans")} />
      <CardContent className="space-y-3">
        <form {...form}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton pending={pending} variant="secondary">
            {say("sendTest")}
          </SubmitButton>
        </form>
        <FormMessage state={state} />
        {result ? <Outcome sent={result} /> : null}
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-2 hover:text-ink">
            {say("orFromTerminal")}
          </summary>
          <div className="mt-2">
            <CodeBlock code={curl} label={say("copyCommand")} />
          </div>
        </details>
      </CardContent>
    </Card>
  );
}

function Outcome({ sent }: { sent: SentTestEvent }) {
  const say = words("endpoints-ui");
  const { request, received, receivedMs, processedMs, fates } = sent;
  return (
    <div role="status" className="space-y-2 text-sm">
      <ol className="space-y-1.5">
        <Step name={say("received")}>{say("storedAfter", { n: received, ms: receivedMs })}</Step>
        <Step name={say("processed")}>
          {processedMs === null ? say("notYet") : say("afterMs", { ms: processedMs })}
        </Step>
        {fates.map((fate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the request
          <Step key={index} name={say("became")}>
            <Badge tone={fate.fate === "ignored" ? "good" : "warn"}>
              {say(`fate.${fate.fate}`)}
            </Badge>{" "}
            {"name" in fate && fate.name ? `${fate.name}, ` : ""}
            {fate.fate === "ignored" && fate.rule === "test_event" ? say("leftOutAsTest") : null}
            {fate.fate === "quarantined" ? fate.detail : null}
          </Step>
        ))}
      </ol>
      {processedMs === null ? (
        <Callout tone="warn" title={say("itIsUs")}>
          <p>{say(request ? "nothingProcessed" : "waitsOnDisk")}</p>
        </Callout>
      ) : null}
      {request ? (
        <Link
          href={`/settings/requests/${request}` as Route}
          className="text-accent underline underline-offset-3"
        >
          {say("seeRequest")}
        </Link>
      ) : null}
    </div>
  );
}

function Step({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <li className="flex gap-3">
      <span className="w-20 shrink-0 text-ink-3">{name}</span>
      <span>{children}</span>
    </li>
  );
}
