"use client";

import * as Primitive from "radix-ui/alert-dialog";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A question that must be answered before something is done that cannot be undone. */
export const AlertDialog = Primitive.Root;
/** The button that asks. */
export const AlertDialogTrigger = Primitive.Trigger;
/** The answer that leaves everything as it is. */
export const AlertDialogCancel = Primitive.Cancel;

/** The question's box; put DialogFooter with the two answers last. */
export function AlertDialogContent({
  title,
  description,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description: ReactNode;
}) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="animate-fade fixed inset-0 z-50 bg-black/40" />
      <Primitive.Content
        className={cn(
          "animate-appear fixed top-[14vh] left-1/2 z-50 max-h-[80vh] w-[min(29rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-xl border border-line bg-raised p-5 shadow-raised",
          className,
        )}
        {...props}
      >
        <Primitive.Title className="text-lg font-semibold tracking-tight">{title}</Primitive.Title>
        <Primitive.Description asChild>
          <div className="mt-1 text-base text-ink-2">{description}</div>
        </Primitive.Description>
        <div className="mt-4">{children}</div>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
