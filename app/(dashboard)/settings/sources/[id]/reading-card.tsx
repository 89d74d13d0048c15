"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { SourceReading } from "@/lib/settings/sources/get-source";
import { words } from "@/lib/words/words";
import { stopReadingAction } from "./actions";

/** How often the page looks how far it is (ms). */
const LOOK = 2_000;

/** How far a version is that is to read everything that is stored, or why it failed. */
export function ReadingCard({ id, reading }: { id: string; reading: SourceReading }) {
  const say = words("sources-ui");
  const router = useRouter();
  const { version, done, total, finished, error } = reading;
  useEffect(() => {
    if (finished) return;
    const timer = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(timer);
  }, [finished, router]);
  if (error !== null) {
    return (
      <Callout tone="warn" title={say("didNotRead", { version })}>
        <p>{error}</p>
      </Callout>
    );
  }
  if (finished) {
    return (
      <Callout tone="good" live title={say("versionInUse", { version })}>
        <p>{say("countedAnew")}</p>
      </Callout>
    );
  }
  return (
    <Card aria-labelledby="reading">
      <CardHeader id="reading" title={say("readsEverything", { version })} />
      <CardContent className="space-y-3">
        <p className="text-sm text-ink-2">{say("goesOn")}</p>
        <progress
          aria-label={say("requestsRead")}
          className="block w-full accent-accent"
          value={total === 0 ? undefined : Math.min(done, total)}
          max={Math.max(total, 1)}
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm tabular-nums">
            {total === 0 ? say("beginsSoon") : say("readSoFar", { done, total })}
          </p>
          <Confirm
            action={stopReadingAction}
            fields={{ id }}
            trigger={say("stop")}
            title={say("stopQuestion", { version })}
            description={say("stopMeans")}
            keep={say("goOn")}
            confirm={say("stopIt")}
          />
        </div>
      </CardContent>
    </Card>
  );
}
