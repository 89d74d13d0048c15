"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { CopyField } from "@/components/forms/copy-field";
import { ReachCallout } from "@/components/forms/reach-callout";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CodeBlock } from "@/components/ui/code-block";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";
import type { EndpointShownOnce } from "./actions";
import { FirstEvent } from "./first-event";
import { SetupSteps } from "./setup-steps";
import { Snippets } from "./snippets";

/** A new endpoint: what is shown once, what to do at the provider, and a wait for the first event. */
export function EndpointMade({
  made,
  provider,
  first,
}: {
  made: EndpointShownOnce;
  provider: ProviderSummary;
  first: boolean;
}) {
  const say = words("endpoints-ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="space-y-6">
      <section className="space-y-3">
        <h2
          ref={heading}
          tabIndex={-1}
          className="text-lg font-semibold tracking-tight outline-none"
        >
          {say("isReady", { name: made.name })}
        </h2>
        <Callout tone="warn" title={say("copyThese")}>
          <p>{say(made.secret ? "keptEncrypted" : "tokenIsSecret")}</p>
        </Callout>
        <CopyField label={say("url")} value={made.url} />
        <ReachCallout note={made.reach} />
        {made.secret ? <CopyField label={provider.secretLabel} value={made.secret} /> : null}
      </section>
      <section className="space-y-3">
        <h3 className="text-sm font-semibold">
          {say("atProvider", { provider: provider.named.at })}
        </h3>
        <SetupSteps provider={provider} hasSecret={made.secret !== null} />
        <Snippets provider={provider} url={made.url} />
      </section>
      <section className="space-y-3">
        <h3 className="text-sm font-semibold">{say("tryFromTerminal")}</h3>
        <p className="text-sm text-ink-2">
          {say("tryFromTerminalMeans", { provider: provider.named.doer })}
        </p>
        <CodeBlock code={made.curl} label={say("copyCommand")} />
      </section>
      <FirstEvent endpointId={made.id} />
      <div className="flex flex-wrap gap-2">
        <Button asChild variant="primary">
          <Link href={first ? "/" : `/settings/endpoints/${made.id}`}>
            {say(first ? "toOverview" : "done")}
          </Link>
        </Button>
        {first ? (
          <Button asChild>
            <Link href="/settings/endpoints/new">{say("addAnother")}</Link>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
