"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { formatCount } from "@/lib/format";
import type { SourceReading } from "@/lib/settings/sources/get-source";
import { stopReadingAction } from "./actions";

/** How often the page looks how far it is (ms). */
const LOOK = 2_000;

/** How far a version is that is to read everything that is stored, or why it failed. */
export function ReadingCard({ id, reading }: { id: string; reading: SourceReading }) {
  const router = useRouter();
  const { version, done, total, finished, error } = reading;
  useEffect(() => {
    if (finished) return;
    const timer = setInterval(() => router.refresh(), LOOK);
    return () => clearInterval(timer);
  }, [finished, router]);
  if (error !== null) {
    return (
      <Callout tone="warn" title={`Version ${version} did not read what is stored`}>
        <p>{error}</p>
      </Callout>
    );
  }
  if (finished) {
    return (
      <Callout tone="good" live title={`Version ${version} is in use`}>
        <p>Everything that is stored of this source has been counted anew by it.</p>
      </Callout>
    );
  }
  const words =
    total === 0
      ? "It begins in a moment."
      : `${formatCount(done)} of ${formatCount(total)} requests`;
  return (
    <Card aria-labelledby="reading">
      <CardHeader id="reading" title={`Version ${version} reads everything that is stored`} />
      <CardContent className="space-y-3">
        <p className="text-sm text-ink-2">
          It goes on if you leave this page. Until it is done all numbers are those of the version
          in use, and what comes is counted by that one.
        </p>
        <progress
          aria-label="Requests that were read"
          className="block w-full accent-accent"
          value={total === 0 ? undefined : Math.min(done, total)}
          max={Math.max(total, 1)}
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm tabular-nums">{words}</p>
          <Confirm
            action={stopReadingAction}
            fields={{ id }}
            trigger="Stop"
            title={`Stop version ${version}?`}
            description="The version before stays in use, and nothing that was counted changes."
            keep="Go on"
            confirm="Stop it"
          />
        </div>
      </CardContent>
    </Card>
  );
}
