"use client";

import { Check } from "lucide-react";
import * as Primitive from "radix-ui/dropdown-menu";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A menu under a button. */
export const DropdownMenu = Primitive.Root;
/** The button that opens the menu. */
export const DropdownMenuTrigger = Primitive.Trigger;

const itemClasses =
  "relative flex select-none items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-line-soft [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";

/** The menu's box. */
export function DropdownMenuContent({
  className,
  sideOffset = 6,
  collisionPadding = 8,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={sideOffset}
        collisionPadding={collisionPadding}
        className={cn(
          "animate-appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

/** One thing to do; with `asChild` a link. */
export function DropdownMenuItem({
  className,
  tone = "plain",
  ...props
}: ComponentProps<typeof Primitive.Item> & { tone?: "plain" | "danger" }) {
  return (
    <Primitive.Item
      className={cn(itemClasses, tone === "danger" && "text-bad [&_svg]:text-bad", className)}
      {...props}
    />
  );
}

/** A choice that can be on beside others. */
export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem className={cn(itemClasses, "pl-7", className)} {...props}>
      <Primitive.ItemIndicator className="absolute left-2">
        <Check aria-hidden="true" className="text-accent!" />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.CheckboxItem>
  );
}

/** A line between groups. */
export function DropdownMenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line-soft" />;
}
