"use client";

import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "./cn";

const SIDES = {
  start: "[position-area:bottom_span-right]",
  end: "[position-area:bottom_span-left]",
  above: "[position-area:top_span-right] mt-0! mb-1.5",
};

/** Closes the panel that an element is in, and what that was opened from. */
export function closePanel(inside: Element): void {
  const panel = inside.closest<HTMLElement>(":popover-open");
  if (!panel) return;
  panel.hidePopover();
  if (panel.parentElement) closePanel(panel.parentElement);
}

/** Gives the focus to what is typed into; not where that would push a keyboard over the page. */
function focusFirst(panel: HTMLElement): void {
  if (!window.matchMedia("(pointer: fine)").matches) return;
  panel.querySelector<HTMLElement>("[data-first]")?.focus();
}

/** Inside another popover the browser does not give the focus back by itself. */
function focusOpener(panel: HTMLElement): void {
  const { activeElement, body } = document;
  if (activeElement !== body && !panel.contains(activeElement)) return;
  document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(panel.id)}"]`)?.focus();
}

/**
 * A panel under the button whose `popoverTarget` is its id: the browser's own popover, placed by
 * the browser, so that pages load no code for it. A link followed inside closes it. What is inside
 * is drawn when it opens, or with `eager` from the start.
 */
export function Panel({
  id,
  label,
  side = "start",
  eager = false,
  onClose,
  className,
  children,
}: {
  id: string;
  label: string;
  side?: keyof typeof SIDES;
  eager?: boolean;
  onClose?: () => void;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const held = useRef(false);
  const followed = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest("a");
    if (link) closePanel(link);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only follows up on what links do
    <section
      id={id}
      popover="auto"
      aria-label={label}
      onClick={followed}
      onBeforeToggle={(event) => {
        if (event.newState === "open") setOpen(true);
        held.current = event.currentTarget.contains(document.activeElement);
      }}
      // Only now: the browser gives the focus back to the button from what still stands inside.
      onToggle={(event) => {
        if (event.newState === "open") return focusFirst(event.currentTarget);
        if (held.current) focusOpener(event.currentTarget);
        setOpen(false);
        onClose?.();
      }}
      className={cn("anchored-popover panel", SIDES[side], className)}
    >
      {eager || open ? children : null}
    </section>
  );
}

/** Classes of one line to choose in a panel. */
export const panelItem =
  "flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-line-soft [&_svg]:size-4 [&_svg]:shrink-0";
