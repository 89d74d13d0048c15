"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { DELTA_TONES } from "./delta-tones";
import type { Delta } from "./prepare-delta";
import type { FigureChange } from "./prepare-figure-change";

// Signs instead of pictures: a table has hundreds of them.
const SIGNS: Readonly<Record<Delta["direction"], string>> = { up: "↑", down: "↓", same: "→" };

/** A figure with its change below. The browser gets the change, which is a third of what it is drawn as. */
export function FigureWithChange({
  change: { delta, title },
  children,
}: {
  change: FigureChange;
  children: ReactNode;
}) {
  return (
    <>
      <span className="block">{children}</span>
      <span data-change title={title} className={cn("change", DELTA_TONES[delta.tone])}>
        <span aria-hidden="true">{SIGNS[delta.direction]} </span>
        {delta.direction === "same" ? (
          // The words are wider than the column that they would stand in.
          <>
            <span aria-hidden="true">0</span>
            <span className="sr-only">{delta.text}</span>
          </>
        ) : (
          delta.text
        )}
        <span className="sr-only">, {title}</span>
      </span>
    </>
  );
}
