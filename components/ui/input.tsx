import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The look shared by every field that text goes into. */
export const fieldClasses =
  "w-full min-w-0 rounded-control border border-control-line/70 bg-panel px-2.5 text-base text-ink shadow-panel transition-colors placeholder:text-ink-3 hover:border-control-line focus-visible:rounded-control focus-visible:border-accent focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad";

/** A one-line text field. */
export function Input({ className, type, ...props }: ComponentProps<"input">) {
  return <input type={type ?? "text"} className={cn(fieldClasses, "h-9", className)} {...props} />;
}
