import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A field's label; give it `htmlFor`. */
export function Label({ className, htmlFor, ...props }: ComponentProps<"label">) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its text comes with the props
    <label htmlFor={htmlFor} className={cn("block text-sm font-medium", className)} {...props} />
  );
}
