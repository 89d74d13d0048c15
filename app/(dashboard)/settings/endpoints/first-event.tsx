"use client";

import { CircleCheck } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Callout } from "@/components/ui/callout";
import type { EndpointActivity } from "@/lib/settings/endpoints/endpoint-activity";
import { words } from "@/lib/words/words";
import { firstEventWords } from "./first-event-words";
import { refusalHint } from "./refusal-hint";

const POLL_MS = 2_000;

/** What has come to an endpoint, asked again until something came. Null before the first answer. */
function useActivity(endpointId: string): EndpointActivity | null {
  const [activity, setActivity] = useState<EndpointActivity | null>(null);
  // What has come is asked for until it is known what it became.
  const arrived = activity?.firstReceivedAt != null && activity.became.pending === 0;
  useEffect(() => {
    if (arrived) return;
    const controller = new AbortController();
    const ask = async () => {
      const url = `/settings/endpoints/${endpointId}/activity`;
      // A server that is away for a moment is asked again; what was seen stays. The page may go
      // while the answer comes, too.
      const answer = await fetch(url, { signal: controller.signal })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null);
      if (answer && !controller.signal.aborted) setActivity(answer as EndpointActivity);
    };
    void ask();
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [endpointId, arrived]);
  return activity;
}

/** Waits for an endpoint's first event, and turns green by itself when it comes. */
export function FirstEvent({ endpointId }: { endpointId: string }) {
  const say = words("endpoints-ui");
  const activity = useActivity(endpointId);
  if (activity?.firstReceivedAt) {
    return (
      <div
        role="status"
        className="flex items-center gap-3 rounded-lg border border-good/30 bg-good-soft px-4 py-3.5 text-base"
      >
        <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
        <div>
          <p className="font-medium">{say("firstArrived")}</p>
          {firstEventWords(endpointId, activity).map(({ text, href, link }) => (
            <p key={text} className="text-sm text-ink-2">
              {text}{" "}
              {href ? (
                <Link href={href as Route} className="text-accent underline underline-offset-3">
                  {link}
                </Link>
              ) : null}
            </p>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      <div
        role="status"
        className="flex items-center gap-3 rounded-lg border border-line bg-panel px-4 py-3.5 text-base"
      >
        <span aria-hidden="true" className="relative grid size-5 place-items-center">
          <span className="absolute size-4 animate-ping rounded-full bg-accent/30" />
          <span className="size-2 rounded-full bg-accent" />
        </span>
        {say("waitingForFirst")}
      </div>
      {activity?.refused.map(({ cause, count }) => (
        <Callout key={cause} tone="bad" live title={say("cameRefused", { n: count })}>
          <p>
            {refusalHint(cause)}{" "}
            <Link
              href={`/settings/requests?endpoint=${endpointId}&cause=${cause}` as Route}
              className="text-accent underline underline-offset-3"
            >
              {say("seeWhatCame")}
            </Link>
          </p>
        </Callout>
      ))}
    </div>
  );
}
