"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands for a page that could not be drawn. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <EmptyState
      title="This page could not be shown"
      description="Nothing that was received is lost. Try again; if it happens again, the server's log says why."
    >
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
      {error.digest ? (
        <p className="w-full text-xs text-ink-3">Reference for the log: {error.digest}</p>
      ) : null}
    </EmptyState>
  );
}
