"use client";

import { RotateCw } from "lucide-react";
import { catchError, type ErrorInfo } from "next/error";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { words } from "@/lib/words/words";

function CardFailed({ title }: { title: string }, { retry }: ErrorInfo) {
  const say = words("charts-ui");
  return (
    <Card className="flex min-h-36 flex-col items-center justify-center gap-2 p-6 text-center">
      <p role="alert" className="font-medium">
        {say("cardFailed", { title })}
      </p>
      <p className="text-sm text-ink-2">{say("nothingLost")}</p>
      <Button size="sm" onClick={() => retry()}>
        <RotateCw aria-hidden="true" /> {say("tryAgain")}
      </Button>
    </Card>
  );
}

/** Keeps a card's failure to that card, and offers to try again. */
export const CardBoundary = catchError(CardFailed);
