import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A key to press. */
export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      className={cn(
        "inline-grid h-4.5 min-w-4.5 place-items-center rounded border border-line bg-ground px-1 font-sans text-2xs leading-none text-ink-3",
        className,
      )}
      {...props}
    />
  );
}
