"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { CopyField } from "@/components/forms/copy-field";
import { ReachCallout } from "@/components/forms/reach-callout";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CodeBlock } from "@/components/ui/code-block";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
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
          {made.name} is ready
        </h2>
        <Callout tone="warn" title="Copy these now: they are shown only once">
          <p>
            {made.secret
              ? "The secret is kept encrypted and the token as a digest."
              : "The token in this URL is the secret: it is kept as a digest, and whoever knows it can post events."}{" "}
            If they are lost, make new ones in Settings.
          </p>
        </Callout>
        <CopyField label="URL" value={made.url} />
        <ReachCallout note={made.reach} />
        {made.secret ? <CopyField label={provider.secretLabel} value={made.secret} /> : null}
      </section>
      <section className="space-y-3">
        <h3 className="text-sm font-semibold">At {provider.label}</h3>
        <SetupSteps provider={provider} hasSecret={made.secret !== null} />
        <Snippets provider={provider} url={made.url} />
      </section>
      <section className="space-y-3">
        <h3 className="text-sm font-semibold">Or try it from a terminal</h3>
        <p className="text-sm text-ink-2">
          It posts one event as {provider.label} would, marked as a test: it is received like a real
          one, and left out of all numbers.
        </p>
        <CodeBlock code={made.curl} label="Copy the command" />
      </section>
      <FirstEvent endpointId={made.id} />
      <div className="flex flex-wrap gap-2">
        <Button asChild variant="primary">
          <Link href={first ? "/" : `/settings/endpoints/${made.id}`}>
            {first ? "To the overview" : "Done"}
          </Link>
        </Button>
        {first ? (
          <Button asChild>
            <Link href="/settings/endpoints/new">Add another endpoint</Link>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
