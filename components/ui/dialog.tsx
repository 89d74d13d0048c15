"use client";

import { X } from "lucide-react";
import * as Primitive from "radix-ui/dialog";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { words } from "@/lib/words/words";
import { Button } from "./button";
import { cn } from "./cn";

/** A dialog over the page; `open` and `onOpenChange` when the caller holds its state. */
export const Dialog = Primitive.Root;
/** The button that opens the dialog. */
export const DialogTrigger = Primitive.Trigger;
/** A button inside that closes it. */
export const DialogClose = Primitive.Close;

/** The dialog's box with its title, an explanation and a close button. */
export function DialogContent({
  title,
  description,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
}) {
  // A dialog that is opened by state has no trigger to give the focus back to.
  const before = useRef<Element | null>(null);
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="animate-fade fixed inset-0 z-50 bg-black/40" />
      <Primitive.Content
        className={cn(
          "animate-appear fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-y-auto rounded-xl border border-line bg-raised p-5 shadow-raised",
          className,
        )}
        onOpenAutoFocus={() => {
          before.current = document.activeElement;
        }}
        onCloseAutoFocus={(event) => {
          if (!(before.current instanceof HTMLElement) || !before.current.isConnected) return;
          event.preventDefault();
          before.current.focus();
        }}
        {...(description ? {} : { "aria-describedby": undefined })}
        {...props}
      >
        <Primitive.Title className="pr-8 text-lg font-semibold tracking-tight">
          {title}
        </Primitive.Title>
        {description ? (
          <Primitive.Description className="mt-1 text-base text-ink-2">
            {description}
          </Primitive.Description>
        ) : null}
        <div className="mt-4">{children}</div>
        <Primitive.Close asChild>
          <Button
            variant="ghost"
            size="icon-sm"
            className="absolute top-3.5 right-3.5"
            aria-label={words("forms-ui")("close")}
          >
            <X aria-hidden="true" />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** The dialog's buttons, the one that goes on last. */
export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn("mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end", className)}
      {...props}
    />
  );
}
