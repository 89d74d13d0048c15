"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { words } from "@/lib/words/words";

/** What stands for a page that could not be drawn. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const say = words("shell-ui");
  return (
    <EmptyState title={say("pageFailed")} description={say("nothingLost")}>
      <Button variant="primary" onClick={retry}>
        {say("tryAgain")}
      </Button>
      {error.digest ? (
        <p className="w-full text-xs text-ink-3">{say("reference", { digest: error.digest })}</p>
      ) : null}
    </EmptyState>
  );
}
