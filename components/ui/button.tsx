import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui/slot";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The classes of a button, for links that look like one. */
export const buttonVariants = cva("button [&_svg]:size-4", {
  variants: {
    variant: {
      primary: "bg-accent text-on-accent hover:bg-accent-strong",
      secondary: "border border-line bg-panel text-ink shadow-panel hover:bg-line-soft",
      ghost: "text-ink-2 hover:bg-line-soft hover:text-ink",
      danger: "bg-bad text-on-accent hover:brightness-110",
      link: "text-accent underline-offset-3 hover:underline",
    },
    size: {
      sm: "h-7 px-2.5 text-xs",
      md: "h-8 px-3 text-sm",
      lg: "h-10 px-4 text-base",
      icon: "size-8",
      "icon-sm": "size-7",
      bare: "h-auto p-0",
    },
  },
  defaultVariants: { variant: "secondary", size: "md" },
});

/** A button, or with `asChild` its one child (a link) drawn as a button. */
export function Button({
  className,
  variant,
  size,
  asChild = false,
  type,
  ...props
}: ComponentProps<"button"> & VariantProps<typeof buttonVariants> & { asChild?: boolean }) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) return <Slot className={classes} {...props} />;
  return <button type={type ?? "button"} className={classes} {...props} />;
}
