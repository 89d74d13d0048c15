"use client";

import { ArrowDown, ArrowRight, ArrowUp } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { DELTA_TONES } from "./delta-tones";
import type { Delta } from "./prepare-delta";

const ARROWS = { up: ArrowUp, down: ArrowDown, same: ArrowRight };

/** A change with its arrow and sign; the colour says good or bad, the arrow up or down. */
export function DeltaText({ delta, title }: { delta: Delta; title?: string }) {
  const Arrow = ARROWS[delta.direction];
  return (
    <span
      title={title}
      className={cn("inline-flex items-center gap-0.5 font-medium", DELTA_TONES[delta.tone])}
    >
      <Arrow aria-hidden="true" strokeWidth={2.25} className="size-3.5" />
      {delta.text}
      {title ? <span className="sr-only">, {title}</span> : null}
    </span>
  );
}
