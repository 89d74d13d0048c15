import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badgeVariants = cva("badge", {
  variants: {
    tone: {
      neutral: "bg-line-soft text-ink-2",
      accent: "bg-accent-soft text-accent",
      good: "bg-good-soft text-good",
      bad: "bg-bad-soft text-bad",
      warn: "bg-warn-soft text-warn",
      outline: "border border-line text-ink-2",
    },
  },
  defaultVariants: { tone: "neutral" },
});

/** A small word about a thing's state. */
export function Badge({
  className,
  tone,
  ...props
}: ComponentProps<"span"> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone }), className)} {...props} />;
}
