import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The browser's own checkbox in the accent colour. */
export function Checkbox({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input type="checkbox" className={cn("size-4 shrink-0 accent-accent", className)} {...props} />
  );
}
