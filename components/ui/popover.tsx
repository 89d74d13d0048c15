"use client";

import * as Primitive from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A small panel under a button. */
export const Popover = Primitive.Root;
/** The button that opens the panel. */
export const PopoverTrigger = Primitive.Trigger;

/** The panel; give it `aria-label`. */
export function PopoverContent({
  className,
  align = "start",
  sideOffset = 6,
  collisionPadding = 8,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align={align}
        sideOffset={sideOffset}
        collisionPadding={collisionPadding}
        className={cn(
          "animate-appear z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-raised p-3 shadow-raised",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}
