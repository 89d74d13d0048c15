"use client";

import { type ReactNode, Suspense } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { words } from "@/lib/words/words";
import { CardBoundary } from "./card-boundary";

/**
 * Where a card is loaded on its own: a box of its final height until then, alone in failing. A card that turns out to
 * have nothing to tell is null, and takes no room.
 */
export function CardSlot({
  title,
  height,
  className,
  search = false,
  children,
}: {
  title: string;
  /** A class such as `min-h-80`. */
  height: string;
  className?: string;
  /** Whether the page's search field comes with it. */
  search?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cn("min-w-0 empty:hidden *:h-full", className)}>
      <CardBoundary title={title}>
        <Suspense
          fallback={
            <Card
              aria-busy="true"
              data-search={search ? "coming" : undefined}
              aria-label={words("charts-ui")("loading", { title })}
              className={cn("card-coming", height)}
            />
          }
        >
          {children}
        </Suspense>
      </CardBoundary>
    </div>
  );
}
